import type { TypedDocumentNode } from '@urql/core';
import { currentEdition } from '../edition/edition.ts';
import { digestOf, isNoting, nameOfPart, note } from '../edition/notes.ts';
import { pageLocales } from '../edition/page-locales.ts';
import { type Locale, toContractLocale } from '../i18n/locales.ts';
import { type Answer, ask } from './ask.ts';
import { type Question, toQuestion } from './question.ts';
import { type Connection, read } from './read.ts';

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
  return pageLocales().flatMap((locale) =>
    places.map((place) => ({ params: { locale, slug: place.slug }, props: { locale, ...place } })),
  );
}

/** The record of a page from its part of the list. Throws when it is no longer there. */
export async function readPage<Data, Node extends { readonly slug: string }>(
  document: TypedDocumentNode<Data, PartVariables>,
  { locale, slug, after }: PagePlace,
  pick: (data: Data) => Connection<Node>,
): Promise<Node> {
  const question = toQuestion(document, { locale: toContractLocale(locale), first: partSize + room, after });
  const { data } = await readPart<Data>(question);
  const node = pick(data).nodes.find((record) => record.slug === slug);
  if (node === undefined) throw new Error(`"${slug}" was there when the build began and is no longer: build again.`);
  // A page shows nothing of the other records in its part.
  if (isNoting()) note(nameOfPart(question.name, slug), digestOf(JSON.stringify(node)));
  return node;
}

/** What `readPage` noted of a record, in another answer to the same question; undefined when it is no longer there. */
export function digestOfPage(data: object, slug: string): string | undefined {
  const [list] = Object.values(data) as Connection<{ readonly slug: string }>[];
  const node = list?.nodes.find((record) => record.slug === slug);
  return node && digestOf(JSON.stringify(node));
}

function readPart<Data>(question: Question): Promise<Answer<Data>> {
  const { parts } = currentEdition();
  const part = parts.get(question.name) ?? ask<Data>(question);
  // The part used last is kept longest.
  parts.delete(question.name);
  parts.set(question.name, part);
  if (parts.size > partsKept) parts.delete(parts.keys().next().value ?? '');
  return part as Promise<Answer<Data>>;
}
