import { nounForms } from '../content/forms/all.ts';
import type { ContentRecord, NounKey } from '../content/noun-form.ts';
import { fold, type PartialRecord } from './match-rules.ts';

/** Cyrillic as the passports of its countries write it, for folded text. */
const letters: Record<string, string> = Object.fromEntries(
  'а a,б b,в v,г g,д d,е e,ж zh,з z,и i,й i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,х kh,ц ts,ч ch,ш sh,щ shch,ы y,э e,ю yu,я ya'
    .split(',')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Up to eighty letters, no word cut. */
const tooLong = /^(?=.{81})(.{1,80})-.*$/;

/** A slug for a new record, from what it is called or what it tells of; another one while that is taken. */
export function suggestSlug(noun: NounKey, record: PartialRecord, isTaken: (slug: string) => boolean): string {
  const base = toSlug(wordsOf(noun, record)) || noun.replace(/s$/, '');
  const place = toSlug(first(record.city));
  const candidates = [base, ...(place === '' ? [] : [`${base}-${place}`])];
  const free = candidates.find((slug) => !isTaken(slug));
  if (free !== undefined) return free;
  const stem = candidates.at(-1) ?? base;
  for (let number = 2; ; number += 1) if (!isTaken(`${stem}-${number}`)) return `${stem}-${number}`;
}

function wordsOf(noun: NounKey, record: PartialRecord): string {
  const part = (...fields: string[]) => fields.map((field) => record[field] ?? '').join(' ');
  if (noun === 'mobility-figures')
    return part('partner', 'academicYear', 'mobilityType', 'direction', 'counterpartCountry');
  if (noun === 'mobility-terms') return part('agreement', 'mobilityType', 'sendingPartner', 'receivingPartner');
  if (noun === 'agreements' && record.title === undefined) {
    const parties = ((record.parties ?? []) as { partner?: string }[]).map(({ partner }) => partner);
    return [record.referenceCode ?? record.kind, ...parties].join(' ');
  }
  const label = nounForms[noun].label(record as ContentRecord);
  const title = first(label);
  return noun === 'events' ? [title, String(record.startsOn ?? '').slice(0, 4)].join(' ') : title;
}

function first(text: unknown): string {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return '';
  const texts = text as Record<string, string>;
  return texts.en ?? Object.values(texts)[0] ?? '';
}

const toSlug = (text: string): string =>
  fold(text)
    .replace(/./gu, (letter) => letters[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(tooLong, '$1');
