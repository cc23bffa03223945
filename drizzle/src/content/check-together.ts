import { normaliseIdentifier } from '@portolan/schema/identifiers';
import type { IdentifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { ContentError, type ContentProblem } from '../content-error.ts';
import type { NounKey } from './noun-form.ts';
import type { Content, ReadRecord } from './read-content.ts';

/** Slugs that the database already has, by noun. */
export type KnownSlugs = ReadonlyMap<NounKey, ReadonlySet<string>>;

/**
 * Checks the records against each other: no slug twice, every reference leads somewhere, every localised text has its
 * source language. Throws `ContentError` with all that fails.
 */
export function checkTogether(content: Content, known: KnownSlugs): void {
  const problems: ContentProblem[] = [];
  const seen = new Map<string, ReadRecord>();
  for (const read of content.records) {
    const key = `${read.noun}/${read.record.slug}`;
    const earlier = seen.get(key);
    if (earlier) problems.push(at(read, ['slug'], `"${read.record.slug}" is already in ${earlier.file}`));
    seen.set(key, read);
  }
  const isKnown = (noun: NounKey, slug: string) => seen.has(`${noun}/${slug}`) || known.get(noun)?.has(slug) === true;
  for (const read of content.records) {
    problems.push(...missingReferences(read, isKnown), ...missingSources(read, read.record.sourceLocale as string));
  }
  const settings = content.siteSettings;
  if (settings) {
    problems.push(...missingSources(settings, settings.record.sourceLocale));
    for (const [field, noun] of [
      ['featuredProject', 'projects'],
      ['featuredNetwork', 'networks'],
    ] as const) {
      const slug = settings.record[field];
      if (slug !== undefined && !isKnown(noun, slug)) {
        problems.push(at(settings, [field], `no record "${slug}" in ${noun}`));
      }
    }
  }
  if (problems.length > 0) throw new ContentError(problems);
}

type Read = Pick<ReadRecord, 'file' | 'lineOf'>;

const at = (read: Read, path: readonly PropertyKey[], reason: string): ContentProblem => ({
  file: read.file,
  line: read.lineOf(path),
  reason,
});

function missingReferences(read: ReadRecord, isKnown: (noun: NounKey, slug: string) => boolean): ContentProblem[] {
  const { form, record } = read;
  const problems: ContentProblem[] = [];
  const check = (noun: NounKey, slug: unknown, path: readonly PropertyKey[]) => {
    if (typeof slug === 'string' && !isKnown(noun, slug))
      problems.push(at(read, path, `no record "${slug}" in ${noun}`));
  };
  for (const [field, noun] of Object.entries(form.refs ?? {})) check(noun, record[field], [field]);
  for (const [field, child] of Object.entries(form.children ?? {})) {
    for (const [index, item] of (record[field] as Record<string, unknown>[]).entries()) {
      for (const [ref, noun] of Object.entries(child.refs ?? {})) check(noun, item[ref], [field, index, ref]);
    }
  }
  for (const [field, tie] of Object.entries(form.ties ?? {})) {
    for (const [index, slug] of (record[field] as string[]).entries()) check(tie.noun, slug, [field, index]);
  }
  return problems;
}

function missingSources(read: Read & { record: object }, source: string): ContentProblem[] {
  return listTextsWithout(source, read.record).map((where) =>
    at(read, where, `"${where.join('.')}" lacks its source language "${source}"`),
  );
}

/**
 * Where a record has text, but not in its source language. An object in a record is localised text; one in a list is a
 * part of the record, which may hold such text.
 */
export function listTextsWithout(source: string, part: object, path: readonly PropertyKey[] = []): PropertyKey[][] {
  return Object.entries(part).flatMap(([field, value]): PropertyKey[][] => {
    const where = [...path, field];
    if (Array.isArray(value)) {
      return value.flatMap((item, index) =>
        typeof item === 'object' ? listTextsWithout(source, item, [...where, index]) : [],
      );
    }
    return typeof value !== 'object' || source in value ? [] : [where];
  });
}

/** Identifiers that do not look like their scheme's; they are kept. */
export function identifierWarnings(content: Content): ContentProblem[] {
  return content.records.flatMap((read) =>
    ((read.record.identifiers ?? []) as { scheme: IdentifierScheme; value: string }[]).flatMap(
      ({ scheme, value }, index) => {
        const { warning } = normaliseIdentifier(scheme, value);
        return warning === undefined ? [] : [at(read, ['identifiers', index], warning.message)];
      },
    ),
  );
}
