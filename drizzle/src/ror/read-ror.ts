import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { normaliseIdentifier } from '@portolan/schema/identifiers';
import type { IdentifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { partnerForm } from '../content/forms/partners.ts';
import type { ContentRecord } from '../content/noun-form.ts';
import type { Content, ReadRecord } from '../content/read-content.ts';
import { ContentError, type ContentProblem } from '../content-error.ts';
import { type RorRecord, rorRecord } from './ror-record.ts';
import { slugOf, toPartner } from './to-partner.ts';

interface Identifier {
  scheme: IdentifierScheme;
  value: string;
}

/** An identifier in the form to compare by, with its scheme. */
export const toKey = ({ scheme, value }: Identifier): string => `${scheme} ${normaliseIdentifier(scheme, value).value}`;

/**
 * The active organisations of a dump of the Research Organization Registry (JSON, also compressed) as partners. A problem's
 * line is the place of the record in the dump. What another partner already has, by `taken`, is not told again: an
 * organisation is left out, any other identifier is.
 */
export function readRor(path: string, taken: ReadonlySet<string>): Content {
  const file = basename(path);
  const problems: ContentProblem[] = [];
  const dump = readDump(path);
  const read = dump.flatMap((value, index): [RorRecord, number][] => {
    const { data, error } = rorRecord.safeParse(value);
    for (const issue of error?.issues ?? []) {
      problems.push({ file, line: index + 1, reason: `"${issue.path.join('.')}" ${issue.message}` });
    }
    return data === undefined ? [] : [[data, index + 1]];
  });
  if (problems.length > 0) throw new ContentError(problems);
  const isWanted = ({ id, status }: RorRecord) =>
    status === 'active' && !taken.has(toKey({ scheme: 'ror', value: id }));
  const wanted = new Map(
    read
      .filter(([record]) => isWanted(record))
      // In one order, so that of two that claim an identifier it is always the same that has it.
      .sort(([a], [b]) => (a.id < b.id ? -1 : 1))
      .map(([record, line]) => [record.id, { record, line }]),
  );
  const parents = new Map([...wanted].map(([id, { record }]) => [id, parentOf(record, wanted)]));
  const told = new Set(taken);
  const records = [...wanted.values()].flatMap(({ record, line }): ReadRecord[] => {
    const parent = isAmongItsParents(record.id, parents) ? undefined : parents.get(record.id);
    const value = toPartner(record, parent && slugOf(parent));
    if (value === undefined) return [];
    const identifiers = (value.identifiers as Identifier[]).filter((identifier) => !told.has(toKey(identifier)));
    for (const identifier of identifiers) told.add(toKey(identifier));
    const written = { ...value, identifiers };
    return [
      {
        noun: 'partners',
        form: partnerForm,
        record: partnerForm.form.parse(written) as ContentRecord,
        written,
        file,
        lineOf: () => line,
      },
    ];
  });
  const slugs = new Set(records.map(({ record }) => record.slug));
  for (const { record } of records) if (!slugs.has(record.parent as string)) delete record.parent;
  return { records };
}

function readDump(path: string): unknown[] {
  const refuse = (reason: string): never => {
    throw new ContentError([{ file: basename(path), line: 1, reason }]);
  };
  try {
    const bytes = readFileSync(path);
    const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    const dump: unknown = JSON.parse((isCompressed ? gunzipSync(bytes) : bytes).toString('utf8'));
    return Array.isArray(dump) ? dump : refuse('is no list of organisations, as a dump of the registry is');
  } catch (error) {
    if (error instanceof ContentError) throw error;
    return refuse(`cannot be read as JSON: ${(error as Error).message}`);
  }
}

const parentOf = ({ relationships }: RorRecord, known: ReadonlyMap<string, unknown>): string | undefined =>
  relationships.find(({ type, id }) => type === 'parent' && known.has(id))?.id;

function isAmongItsParents(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let next = parents.get(id); next !== undefined && !seen.has(next); next = parents.get(next)) {
    if (next === id) return true;
    seen.add(next);
  }
  return false;
}
