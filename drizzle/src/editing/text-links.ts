import { type LinkableName, linkableTypes, listRecordLinks, readRecordLink } from '@portolan/schema/record-links';
import { tell } from '@portolan/schema/sentences/tell';
import { countryProfiles, projects, workPackages } from '@portolan/schema/tables';
import { type SQL, sql } from 'drizzle-orm';
import { nounForms } from '../content/forms/all.ts';
import type { NounForm } from '../content/noun-form.ts';
import { texts } from './check-record.ts';
import type { Problem } from './problems.ts';
import { readRows, type Tx, textArray } from './rows.ts';

type Part = Record<string, unknown>;

/** A link in a text to a record of ours. */
interface TextLink {
  path: string[];
  address: string;
}

function linksOf(record: Part): TextLink[] {
  return texts(record).flatMap(({ path, text }) =>
    Object.entries(text).flatMap(([locale, own]) =>
      typeof own === 'string' ? listRecordLinks(own).map((address) => ({ path: [...path, locale], address })) : [],
    ),
  );
}

const formOf = (name: LinkableName) => Object.values(nounForms).find(({ type }) => type === linkableTypes[name]);

/** The keys by which links name the public records of a noun, former slugs included where their address leads on. */
function keysOf(name: LinkableName): SQL {
  if (name === 'country')
    return sql`select lower(country_code) from ${countryProfiles} where publication_status = 'published'`;
  if (name === 'workPackage') {
    return sql`select p.slug || '/' || w.slug from ${workPackages} w join ${projects} p on p.id = w.project_id
      where w.publication_status = 'published' and p.publication_status = 'published'`;
  }
  const table = formOf(name)?.table;
  const present = sql`select slug from ${table} where publication_status = 'published'`;
  // A service is a part of one page, which knows it by its present slug only.
  if (name === 'service') return present;
  return sql`${present} union all select r.from_slug from slug_redirects r join ${table} t on t.id = r.record_id
    where r.noun = ${linkableTypes[name]} and t.publication_status = 'published'`;
}

/** A problem at each text that links to a record which the public does not see: the portal could not be built with it. */
export async function findBrokenTextLinks(tx: Tx, { type }: Pick<NounForm, 'type'>, record: Part): Promise<Problem[]> {
  const links = linksOf(record).map((link) => ({ ...link, to: readRecordLink(link.address) }));
  const wanted = Map.groupBy(
    links.flatMap(({ to }) => (to === undefined ? [] : [to])),
    ({ name }) => name,
  );
  const each = [...wanted].map(
    ([name, own]) =>
      sql`select ${name}::text as name, key from (${keysOf(name)}) known(key) where key = any(${textArray(own.map(({ key }) => key))})`,
  );
  const found =
    each.length === 0 ? [] : await readRows<{ name: string; key: string }>(tx, sql.join(each, sql` union all `));
  const known = new Set(found.map(({ name, key }) => `portolan:${name}/${key}`));
  // A record may link to itself before it is there.
  known.add(addressOf(type, record) ?? '');
  return links.flatMap(({ path, address, to }): Problem[] => {
    if (to === undefined) {
      return [{ path, code: 'UNKNOWN_REFERENCE', ...tell('record.linkToNothing', { field: path.join('.'), address }) }];
    }
    if (known.has(address)) return [];
    const values = { field: path.join('.'), address, type: linkableTypes[to.name] };
    return [{ path, code: 'UNKNOWN_REFERENCE', ...tell('record.linkToUnpublished', values) }];
  });
}

/** The address by which texts link to a record, or undefined when none can. */
export function addressOf(type: string, record: Part): string | undefined {
  const [name] = Object.entries(linkableTypes).find(([, own]) => own === type) ?? [];
  if (name === undefined) return undefined;
  const { slug, countryCode, project } = record;
  const key = { country: String(countryCode).toLowerCase(), workPackage: `${project}/${slug}` }[name] ?? String(slug);
  return `portolan:${name}/${key}`;
}

/** The fields of a record whose texts link to the address. */
export const fieldsWithLink = (record: Part, address: string): string[] => [
  ...new Set(linksOf(record).flatMap((link) => (link.address === address ? [String(link.path[0])] : []))),
];
