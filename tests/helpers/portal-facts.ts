import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import type { Json } from './api.ts';

/** What the tests of the built site expect, as the API said it when the site was built. */
export interface PortalFacts {
  records: RecordFact[];
  /** Public files of documents, by their address on the site. */
  files: { url: string; sha256: string; bytes: number }[];
  /** Addresses of pictures that articles show. */
  covers: string[];
  /** The languages that names of partners are in, some of which the portal does not speak. */
  nameLanguages: string[];
  welcome: {
    workPackages: { slug: string; number: number; tasks: { slug: string; number: string; title: string }[] }[];
  };
  /** Mobility options by type, and those of each type by the country people go to. */
  mobility: { total: number; byType: Record<string, { total: number; byReceivingCountry: Record<string, number> }> };
}

/** A record that has a page. */
export interface RecordFact {
  noun: (typeof nouns)[number];
  slug: string;
  /** The project that the page lies under, for a work package. */
  project?: string;
  isDemonstration: boolean;
  /** Whether a beginning is recorded; absent for records that have none. */
  isDated?: boolean;
  /** The languages in which the page's own text exists. */
  translations: Locale[];
}

const nouns = [
  'partners',
  'networks',
  'programmes',
  'calls',
  'agreements',
  'projects',
  'workPackages',
  'events',
  'documents',
  'articles',
  'pages',
] as const;

const bodies = locale.values.map((own) => `${own}: body(locale: ${own.toUpperCase()}) { locale }`).join(' ');

/** What a noun's page needs beyond what all records have. */
const more: Partial<Record<RecordFact['noun'], string>> = {
  agreements: 'title { value }',
  articles: bodies,
  events: 'startsOn',
  pages: bodies,
  projects: 'startsOn',
  workPackages: 'project { slug }',
};

export async function readPortalFacts(graphqlUrl: string): Promise<PortalFacts> {
  const ask = (query: string, variables: object = {}) => post(graphqlUrl, query, variables);
  const records = await Promise.all(nouns.map((noun) => listRecords(ask, noun)));
  const { documents, articles, partners, project } = await ask(`{
    documents(first: 200) { nodes { files { url sha256 bytes } } }
    articles(first: 200) { nodes { coverUrl } }
    partners(first: 200) { nodes { names { language } } }
    project(slug: "welcome") { workPackages(first: 50) { nodes { slug number tasks { slug number title { value } } } } }
  }`);
  return {
    records: records.flat(),
    files: documents.nodes.flatMap(({ files }: Json) => files),
    covers: articles.nodes.map(({ coverUrl }: Json) => coverUrl).filter((url: string | null) => url !== null),
    nameLanguages: [
      ...new Set<string>(partners.nodes.flatMap(({ names }: Json) => names.map(({ language }: Json) => language))),
    ],
    welcome: {
      workPackages: project.workPackages.nodes.map(({ tasks, ...own }: Json) => ({
        ...own,
        tasks: tasks.map(({ title, ...task }: Json) => ({ ...task, title: title.value })),
      })),
    },
    mobility: await countMobility(ask),
  };
}

type Ask = (query: string, variables?: object) => Promise<Json>;

async function listRecords(ask: Ask, noun: RecordFact['noun']): Promise<RecordFact[]> {
  const query = `query Records($after: String) {
    entries: ${noun}(first: 200, after: $after) {
      nodes { slug isDemonstration translations ${more[noun] ?? ''} }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const records: RecordFact[] = [];
  for (let after: string | null = null; ; ) {
    const { entries }: Json = await ask(query, { after });
    records.push(...entries.nodes.map((node: Json) => toRecord(noun, node)));
    if (!entries.pageInfo.hasNextPage) return records;
    after = entries.pageInfo.endCursor;
  }
}

function toRecord(noun: RecordFact['noun'], node: Json): RecordFact {
  return {
    noun,
    slug: node.slug,
    isDemonstration: node.isDemonstration,
    translations: locale.values.filter((own) => isTranslated(noun, node, own)),
    ...(node.project === undefined ? {} : { project: node.project.slug }),
    ...(node.startsOn === undefined ? {} : { isDated: node.startsOn !== null }),
  };
}

function isTranslated(noun: RecordFact['noun'], node: Json, own: Locale): boolean {
  // An agreement without a title is told by its parties, in any language.
  if (noun === 'agreements' && node.title === null) return true;
  const hasTitle = node.translations.includes(own.toUpperCase());
  // What is read on these pages is the body; a heading alone is no translation.
  return noun === 'articles' || noun === 'pages' ? hasTitle && node[own].locale === own.toUpperCase() : hasTitle;
}

async function countMobility(ask: Ask): Promise<PortalFacts['mobility']> {
  const { mobilityTerms } = await ask('{ mobilityTerms(first: 1) { totalCount facets(by: MOBILITY_TYPE) { value } } }');
  const byType: PortalFacts['mobility']['byType'] = {};
  for (const { value } of mobilityTerms.facets) {
    const { ofType } = await ask(
      `query OfType($type: MobilityType!) {
        ofType: mobilityTerms(first: 1, filter: { mobilityType: [$type] }) {
          totalCount
          facets(by: RECEIVING_COUNTRY) { value count }
        }
      }`,
      { type: value },
    );
    const countries = ofType.facets.map((facet: Json) => [facet.value, facet.count]);
    byType[value] = { total: ofType.totalCount, byReceivingCountry: Object.fromEntries(countries) };
  }
  return { total: mobilityTerms.totalCount, byType };
}

async function post(url: string, query: string, variables: object): Promise<Json> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as Json;
  if (errors !== undefined) throw new Error(errors.map(({ message }: Json) => message).join('\n'));
  return data;
}
