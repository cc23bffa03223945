import { describe, expect, it } from 'vitest';
import { apiOver } from '../helpers/api-over.ts';
import { describeOnEachEngine } from '../helpers/databases.ts';
import type { World, Written } from '../helpers/factories.ts';

const parties = [{ partner: 'upct' }, { partner: 'enu' }];

/** Days written as `+180d` count from today. */
const agreements: Record<string, { status: string } & Partial<Written>> = {
  'without-an-end': { status: 'IN_FORCE' },
  'ends-in-181-days': { status: 'IN_FORCE', validTo: '+181d' },
  'ends-in-180-days': { status: 'EXPIRING', validTo: '+180d' },
  'ends-today': { status: 'EXPIRING', validTo: '+0d' },
  'ended-yesterday': { status: 'ENDED', validTo: '-1d' },
  'not-begun': { status: 'IN_FORCE', validFrom: '+10d', validTo: '+400d' },
  'drafted-long-ago': { status: 'DRAFT', stage: 'draft', validTo: '-100d' },
  'proposed-soon-over': { status: 'PROPOSED', stage: 'proposed', validTo: '+5d' },
  'terminated-before-its-end': { status: 'TERMINATED', stage: 'terminated', validTo: '+300d' },
};

const calls: Record<string, { status: string | null } & Partial<Written>> = {
  'without-dates': { status: null },
  'opens-tomorrow': { status: 'UPCOMING', opensAt: '+1d 12:00' },
  'opened-without-an-end': { status: 'OPEN', opensAt: '-1d 12:00' },
  'closes-tomorrow': { status: 'OPEN', deadlineAt: '+1d 12:00' },
  'opened-and-closes': { status: 'OPEN', opensAt: '-1d 12:00', deadlineAt: '+1d 12:00' },
  'opens-and-closes': { status: 'UPCOMING', opensAt: '+1d 12:00', deadlineAt: '+2d 12:00' },
  'closed-yesterday': { status: 'CLOSED', deadlineAt: '-1d 12:00' },
  'opened-and-closed': { status: 'CLOSED', opensAt: '-3d 12:00', deadlineAt: '-2d 12:00' },
};

const deliverables: Record<string, { isLate: boolean } & Partial<Written>> = {
  'without-a-day': { isLate: false },
  'due-today': { isLate: false, dueOn: '+0d' },
  'due-yesterday': { isLate: true, dueOn: '-1d' },
  'due-and-in-progress': { isLate: true, dueOn: '-1d', status: 'in_progress' },
  'due-and-delivered': { isLate: false, dueOn: '-2d', deliveredOn: '-1d' },
  'due-and-submitted': { isLate: false, dueOn: '-1d', status: 'submitted' },
  'due-and-published': { isLate: false, dueOn: '-1d', status: 'published' },
};

const madrid = { timeZone: 'Europe/Madrid', startTime: '09:30' };
const events: Record<string, { startsAt: string | null; endsAt?: string } & Partial<Written>> = {
  'day-before-summer-time': { startsAt: '2025-03-29T08:30:00.000Z', startsOn: '2025-03-29', ...madrid },
  'first-day-of-summer-time': { startsAt: '2025-03-30T07:30:00.000Z', startsOn: '2025-03-30', ...madrid },
  'last-day-of-summer-time': { startsAt: '2025-10-25T07:30:00.000Z', startsOn: '2025-10-25', ...madrid },
  'over-the-end-of-summer-time': {
    startsAt: '2025-10-25T07:30:00.000Z',
    endsAt: '2025-10-26T16:00:00.000Z',
    startsOn: '2025-10-25',
    endsOn: '2025-10-26',
    endTime: '17:00',
    ...madrid,
  },
  'ahead-of-utc': {
    startsAt: '2025-06-30T22:00:00.000Z',
    endsAt: '2025-07-01T10:15:00.000Z',
    startsOn: '2025-07-01',
    startTime: '06:00',
    endTime: '18:15',
    timeZone: 'Asia/Shanghai',
  },
  'behind-utc': {
    startsAt: '2025-01-01T03:00:00.000Z',
    startsOn: '2024-12-31',
    startTime: '23:00',
    timeZone: 'America/Halifax',
  },
  'whole-days': { startsAt: null, startsOn: '2025-03-30', endsOn: '2025-04-01', timeZone: 'Europe/Madrid' },
  'without-a-date': { startsAt: null, timeZone: 'Europe/Madrid' },
};

const upcoming: Record<string, { isUpcoming: boolean } & Partial<Written>> = {
  'is-today': { isUpcoming: true, startsOn: '+0d', timeZone: 'UTC' },
  'began-and-goes-on': { isUpcoming: true, startsOn: '-3d', endsOn: '+1d', timeZone: 'UTC' },
  'was-yesterday': { isUpcoming: false, startsOn: '-1d', timeZone: 'Pacific/Kiritimati' },
  'is-today-where-the-day-comes-late': { isUpcoming: true, startsOn: '+0d', timeZone: 'Pacific/Pago_Pago' },
  'has-no-date': { isUpcoming: false, timeZone: 'UTC' },
};

type Expected = Record<string, object>;
const records = (expected: Expected, told: string[], fields: object = {}): Written[] =>
  Object.entries(expected).map(([slug, given]) => ({
    ...fields,
    ...Object.fromEntries(Object.entries(given).filter(([name]) => !told.includes(name))),
    slug,
  }));

async function buildWorld(world: World) {
  await world.add('partners', 'upct', { slug: 'enu', countryCode: 'KZ' });
  await world.add('agreements', ...records(agreements, ['status'], { parties }));
  await world.add('calls', ...records(calls, ['status']));
  await world.add('projects', 'welcome');
  await world.add(
    'deliverables',
    ...Object.entries(deliverables).map(([slug, { isLate, ...fields }]) => ({ ...fields, slug, project: 'welcome' })),
  );
  await world.add('events', ...records(events, ['startsAt', 'endsAt']), ...records(upcoming, ['isUpcoming']));
  await world.add('programmes', {
    slug: 'school',
    editions: [
      { slug: 'ahead', applicationDeadlineAt: '+1d 12:00', startsOn: '2030-01-01', timeZone: 'UTC' },
      { slug: 'over', applicationDeadlineAt: '-1d 12:00', startsOn: '2020-01-01', timeZone: 'UTC' },
      { slug: 'without', timeZone: 'UTC' },
    ],
  });
  await world.add('programmes', {
    slug: 'closed-school',
    editions: [{ slug: 'over', applicationDeadlineAt: '-1d 12:00', timeZone: 'UTC' }],
  });
}

describeOnEachEngine('what follows from dates', (given) => {
  const api = apiOver(given, buildWorld);
  const bySlug = async (field: string, selection: string, args = '(first: 100)') => {
    const data = await api.query(`{ ${field}${args} { nodes { slug ${selection} } } }`);
    return Object.fromEntries(data[field].nodes.map(({ slug, ...rest }: { slug: string }) => [slug, rest]));
  };

  describe('of an agreement', () => {
    it.each(Object.entries(agreements))('%s: $status', async (slug, { status }) => {
      expect((await bySlug('agreements', 'status'))[slug]).toEqual({ status });
    });

    it('is what the filter and the facets go by', async () => {
      const { agreements: found } = await api.query(
        '{ agreements(filter: { status: [EXPIRING] }) { nodes { slug } facets(by: STATUS) { value count } } }',
      );
      expect(found.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(['ends-today', 'ends-in-180-days']);
      expect(found.facets).toEqual([{ value: 'EXPIRING', count: 2 }]);
    });
  });

  describe('of a call', () => {
    it.each(Object.entries(calls))('%s: $status', async (slug, { status }) => {
      expect((await bySlug('calls', 'status'))[slug]).toEqual({ status });
    });

    it('is what the filter and the facets go by', async () => {
      expect(Object.keys(await bySlug('calls', '', '(filter: { status: [OPEN] })')).toSorted()).toEqual([
        'closes-tomorrow',
        'opened-and-closes',
        'opened-without-an-end',
      ]);
      const { calls: all } = await api.query('{ calls { facets(by: STATUS) { value count } } }');
      expect(all.facets).toEqual([
        { value: 'OPEN', count: 3 },
        { value: 'CLOSED', count: 2 },
        { value: 'UPCOMING', count: 2 },
      ]);
    });
  });

  describe('of a deliverable', () => {
    it.each(Object.entries(deliverables))('%s: late is $isLate', async (slug, { isLate }) => {
      expect((await bySlug('deliverables', 'isLate'))[slug]).toEqual({ isLate });
    });

    it('is what the filter goes by', async () => {
      const late = await bySlug('deliverables', '', '(filter: { isLate: true })');
      expect(Object.keys(late).toSorted()).toEqual(['due-and-in-progress', 'due-yesterday']);
    });
  });

  describe('of an event', () => {
    it.each(Object.entries(events))('%s: begins at $startsAt', async (slug, { startsAt, endsAt = null }) => {
      const found = await bySlug('events', 'startsAt endsAt isAllDay');
      expect(found[slug]).toEqual({ startsAt, endsAt, isAllDay: startsAt === null });
    });

    it.each(Object.entries(upcoming))('%s: upcoming is $isUpcoming', async (slug, { isUpcoming }) => {
      const isFound = async (asked: boolean) =>
        slug in (await bySlug('events', '', `(first: 100, filter: { isUpcoming: ${asked} })`));
      expect([await isFound(true), await isFound(false)]).toEqual([isUpcoming, !isUpcoming]);
    });
  });

  it('of an edition: open while its deadline is ahead', async () => {
    const { programme } = await api.query('{ programme(slug: "school") { editions { slug isOpen } } }');
    expect(programme.editions).toEqual([
      { slug: 'over', isOpen: false },
      { slug: 'ahead', isOpen: true },
      { slug: 'without', isOpen: false },
    ]);
    expect(Object.keys(await bySlug('programmes', '', '(filter: { isOpen: true })'))).toEqual(['school']);
    expect(Object.keys(await bySlug('programmes', '', '(filter: { isOpen: false })'))).toEqual(['closed-school']);
  });
});
