import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { type Locale, locales, toContractLocale } from '../i18n/locales.ts';
import { type Connection, read, readOnce } from './read.ts';

/** Where the data of one record's page are: in the part of a list that begins after a cursor. */
export interface PagePlace {
  readonly locale: Locale;
  readonly slug: string;
  readonly after: string | null;
}

interface Part {
  readonly first: number;
  readonly after: string | null;
}

type Slugs = TypedDocumentNode<{ readonly entries: Connection<{ readonly slug: string }> }, Part>;
type PartVariables = Part & { readonly locale: Uppercase<Locale> };

/** A record asks for much, and there may be tens of thousands: pages read their data in parts of so many records. */
const partSize = 40;
/** Records that are published while the portal is built may move others back in a part. */
const room = 10;
/** Pages are written in the order of the list, a few at a time. */
const partsKept = 8;

/** The paths of the pages of a list's records in every language, each with where its data are. */
export async function listPagePaths(document: Slugs) {
  const places: Omit<PagePlace, 'locale'>[] = [];
  let after: string | null = null;
  do {
    const { nodes, pageInfo }: Connection<{ readonly slug: string }> = (
      await read(document, { first: partSize, after })
    ).entries;
    for (const { slug } of nodes) places.push({ slug, after });
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return locales.flatMap((locale) =>
    places.map((place) => ({ params: { locale, slug: place.slug }, props: { locale, ...place } })),
  );
}

const parts = new Map<string, Promise<unknown>>();

/** The record of a page from its part of the list. Throws when it is no longer there. */
export async function readPage<Data, Node extends { readonly slug: string }>(
  document: TypedDocumentNode<Data, PartVariables>,
  { locale, slug, after }: PagePlace,
  pick: (data: Data) => Connection<Node>,
): Promise<Node> {
  const part = await readPart(document, { locale: toContractLocale(locale), first: partSize + room, after });
  const node = pick(part).nodes.find((record) => record.slug === slug);
  if (node === undefined) throw new Error(`"${slug}" was there when the build began and is no longer: build again.`);
  return node;
}

function readPart<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const key = `${nameOf(document)} ${JSON.stringify(variables)}`;
  const part = parts.get(key) ?? readOnce(document, variables);
  // The part used last is kept longest.
  parts.delete(key);
  parts.set(key, part);
  if (parts.size > partsKept) parts.delete(parts.keys().next().value ?? '');
  return part as Promise<Data>;
}

const nameOf = (document: TypedDocumentNode<unknown, never>): string =>
  document.definitions.map((definition) => ('name' in definition ? definition.name?.value : '')).join(' ');
