import { locale } from '@portolan/schema/vocabularies/locale';
import type ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { getPage } from '../helpers/built-pages.ts';
import { calendars, calendarsNamed, pageOf } from '../helpers/calendars.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { parseAgain } from '../helpers/parse-calendar.ts';
import { site } from '../helpers/site-files.ts';
import { readTranslations } from '../helpers/translations.ts';

const { events, deadlines } = site.facts;
const labels = readTranslations<{ eventStatus: { cancelled: string } }>('vocabularies');
const dated = events.filter(({ startsOn }) => startsOn !== null);
const eventOf = new Map(dated.map((event) => [`events/${event.slug}/`, event]));

/** Each event in each calendar that holds it, with what is recorded of it. */
const entries = calendars.flatMap((calendar) =>
  calendar.events.flatMap((entry) => {
    const fact = eventOf.get(pageOf(entry));
    const where = `${fact?.slug} in ${calendar.path}`;
    return fact === undefined ? [] : [{ where, own: calendar.locale, entry, fact }];
  }),
);
const textOf = (entry: ICAL.Event, property: string) => String(entry.component.getFirstPropertyValue(property) ?? '');
const toSecond = (instant: string | Date) => new Date(instant).toISOString().slice(0, 19);
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('calendars', () => {
  it('are there in each language for everything, for those who have dated events, and for single dates', () => {
    const owners = dated.flatMap(({ slug, project, network, partners }) => [
      `events/${slug}`,
      ...(project === null ? [] : [`projects/${project.slug}`]),
      ...(network === null ? [] : [`networks/${network.slug}`]),
      ...partners.map(({ partner }) => `partners/${partner.slug}`),
    ]);
    const calls = deadlines.filter(({ noun }) => noun === 'calls').map(({ slug }) => `calls/${slug}`);
    const expected = [...new Set(['all/events', 'all/deadlines', ...owners, ...calls])].sort();
    expect(expected.length).toBeGreaterThan(60);
    for (const own of locale.values) {
      const found = calendars.filter((calendar) => calendar.locale === own).map(({ name }) => name);
      expect(found.sort()).toEqual(expected);
    }
  });

  it('hold the same for two parsers, and never nothing', () => {
    const problems = calendars.flatMap(({ path, text, events: found }) => {
      const other = parseAgain(text);
      const uids = (list: { uid: string }[]) => list.map(({ uid }) => uid).sort();
      return found.length > 0 && String(uids(found as ICAL.Event[])) === String(uids(other)) ? [] : [path];
    });
    expectNoProblems(problems);
  });

  it('name one thing once, and the same in all calendars and languages', () => {
    const repeated = calendars.filter(
      ({ events: found }) => new Set(found.map(({ uid }) => uid)).size !== found.length,
    );
    expectNoProblems(repeated.map(({ path }) => path));
    const named = new Map<string, Set<string>>();
    for (const { entry } of entries) {
      const page = pageOf(entry);
      named.set(page, (named.get(page) ?? new Set()).add(entry.uid));
    }
    expect([...named.values()].filter((uids) => uids.size !== 1)).toEqual([]);
    expect(new Set([...named.values()].flatMap((uids) => [...uids])).size).toBe(dated.length);
  });

  it('say nothing of the host that they were built for in what names a thing', () => {
    const uids = calendars.flatMap(({ events: found }) => found.map(({ uid }) => uid));
    expect(uids.filter((uid) => uid.includes(new URL(site.siteUrl).hostname))).toEqual([]);
  });

  it('keep lines within 75 octets, with whole letters in them, and end each with CR and LF', () => {
    const strict = new TextDecoder('utf-8', { fatal: true });
    const problems = calendars.flatMap(({ path, text }) => {
      const lines = text.split('\r\n');
      const isWhole = (line: string) => {
        const octets = Buffer.from(line);
        return octets.byteLength <= 75 && strict.decode(octets) === line && !/[\r\n\ufffd]/.test(line);
      };
      return lines.pop() === '' && lines.every(isWhole) ? [] : [path];
    });
    expectNoProblems(problems);
  });
});

describe('events in calendars', () => {
  it('that last whole days end on the day after the last, for both parsers', () => {
    const wholeDays = entries.filter(({ fact }) => fact.startsAt === null);
    const problems = wholeDays.flatMap(({ where, entry, fact: { startsOn, endsOn } }) => {
      const [start, end] = [entry.startDate, entry.endDate];
      const isRight =
        start.isDate && `${start}` === startsOn && end.isDate && `${end}` === dayAfter(endsOn ?? startsOn ?? '');
      return isRight ? [] : [`${where}: ${start} to ${end}`];
    });
    expectNoProblems(problems);
    expect(wholeDays.some(({ fact: { startsOn, endsOn } }) => endsOn !== null && endsOn !== startsOn)).toBe(true);
    const again = parseAgain(calendarsNamed('all/events')[0]?.text ?? '').filter(({ datetype }) => datetype === 'date');
    expect(again).toHaveLength(dated.filter(({ startsAt }) => startsAt === null).length);
  });

  it('that have hours begin and end at the recorded instants, in UTC', () => {
    const timed = entries.filter(({ fact }) => fact.startsAt !== null);
    const problems = timed.flatMap(({ where, entry: { startDate, endDate }, fact }) => {
      const isRight =
        startDate.zone.tzid === 'UTC' &&
        toSecond(startDate.toJSDate()) === toSecond(fact.startsAt ?? '') &&
        (fact.endsAt === null || toSecond(endDate.toJSDate()) === toSecond(fact.endsAt));
      return isRight ? [] : [`${where}: ${startDate} to ${endDate}`];
    });
    expectNoProblems(problems);
    expect(new Set(timed.map(({ fact }) => fact.slug)).size).toBeGreaterThan(3);
  });

  it('say that they are cancelled or postponed, in their title too', () => {
    const expected = { SCHEDULED: '', CANCELLED: 'CANCELLED', POSTPONED: 'TENTATIVE' };
    const problems = entries.flatMap(({ where, entry, fact }) => {
      const status = textOf(entry, 'status');
      return status === expected[fact.status] ? [] : [`${where}: "${status}"`];
    });
    expectNoProblems(problems);
    const cancelled = entries.filter(({ fact }) => fact.status === 'CANCELLED');
    const silent = cancelled.filter(({ own, entry }) => !entry.summary.startsWith(labels[own].eventStatus.cancelled));
    expectNoProblems(silent.map(({ where }) => where));
    expect(cancelled.length).toBeGreaterThan(0);
  });

  it('say when and how often they changed, from the record and not from the clock', () => {
    const problems = entries.flatMap(({ where, entry, fact }) => {
      const times = ['dtstamp', 'last-modified'].map((name) => toSecond(textOf(entry, name)));
      const isRight = times.every((time) => time === toSecond(fact.updatedAt)) && entry.sequence === fact.revision - 1;
      return isRight ? [] : [where];
    });
    expectNoProblems(problems);
  });

  it('lead to a page of the site in the language of the calendar, which leads back', () => {
    const problems = calendars
      .filter(({ name }) => /^(events|calls)\//.test(name))
      .flatMap(({ path, locale: own, events: [event] }) => {
        const page = event === undefined ? undefined : getPage(`/${own}/${pageOf(event)}`);
        return page?.document.querySelector(`main a[href="${path}"]`) ? [] : [path];
      });
    expectNoProblems(problems);
  });
});

it('the calendar of deadlines has those of calls and of editions, as moments', () => {
  for (const { events: found } of calendarsNamed('all/deadlines')) {
    const moments = found.map((entry) => `${pageOf(entry)} ${toSecond(entry.startDate.toJSDate())}`);
    expect(moments.sort()).toEqual(deadlines.map(({ noun, slug, at }) => `${noun}/${slug}/ ${toSecond(at)}`).sort());
    expect(found.filter(({ duration }) => duration.toSeconds() !== 0)).toEqual([]);
  }
  expect(deadlines.some(({ noun }) => noun === 'programmes')).toBe(true);
});
