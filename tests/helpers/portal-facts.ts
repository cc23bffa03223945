import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import type { Json } from './api.ts';

/** What the tests of the built site expect, as the API said it when the site was built. */
export interface PortalFacts {
  records: RecordFact[];
  /** What calendars tell. */
  events: EventFact[];
  deadlines: DeadlineFact[];
  /** Public files of documents, by their address on the site. */
  files: { url: string; sha256: string; bytes: number }[];
  /** Addresses of pictures that articles show. */
  covers: string[];
  /** The languages that names of partners are in, some of which the portal does not speak. */
  nameLanguages: string[];
  welcome: {
    workPackages: { slug: string; number: number; tasks: { slug: string; number: string; title: string }[] }[];
  };
  /** Mobility options that are valid today by type, and those of each type by the country people go to. */
  mobility: { total: number; byType: Record<string, { total: number; byReceivingCountry: Record<string, number> }> };
  /** How many people went, as partners counted them. */
  headCounts: HeadCount[];
}

export interface HeadCount {
  academicYear: string;
  direction: string;
  counterpartCountry: string | null;
  headCount: number;
  isDemonstration: boolean;
}

/** A record that has a page. */
export interface RecordFact {
  noun: (typeof nouns)[number];
  id: string;
  slug: string;
  updatedAt: string;
  /** The project that the page lies under, for a work package. */
  project?: string;
  isDemonstration: boolean;
  /** Whether a beginning is recorded; absent for records that have none. */
  isDated?: boolean;
  /** The languages in which the page's own text exists. */
  translations: Locale[];
}

export interface EventFact {
  slug: string;
  startsOn: string | null;
  endsOn: string | null;
  startsAt: string | null;
  endsAt: string | null;
  status: 'SCHEDULED' | 'CANCELLED' | 'POSTPONED';
  revision: number;
  updatedAt: string;
  project: { slug: string } | null;
  network: { slug: string } | null;
  partners: { partner: { slug: string } }[];
}

/** Until when one can apply, for a call or for an edition of a programme. */
export interface DeadlineFact {
  noun: 'calls' | 'programmes';
  slug: string;
  at: string;
}

const nouns = [
  'partners',
  'networks',
  'programmes',
  'calls',
  'guides',
  'agreements',
  'projects',
  'workPackages',
  'goodPractices',
  'strategies',
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
  const { documents, articles, partners, project, events, calls, programmes } = await ask(`{
    documents(first: 200) { nodes { files { url sha256 bytes } } }
    articles(first: 200) { nodes { coverUrl } }
    partners(first: 200) { nodes { names { language } } }
    events(first: 200) {
      nodes {
        slug startsOn endsOn startsAt endsAt status revision updatedAt
        project { slug }
        network { slug }
        partners { partner { slug } }
      }
    }
    calls(first: 200) { nodes { slug deadlineAt } }
    programmes(first: 200) { nodes { slug editions { applicationDeadlineAt } } }
    project(slug: "welcome") { workPackages(first: 50) { nodes { slug number tasks { slug number title { value } } } } }
  }`);
  return {
    records: records.flat(),
    events: events.nodes,
    deadlines: [
      ...calls.nodes.map(({ slug, deadlineAt }: Json) => ({ noun: 'calls', slug, at: deadlineAt })),
      ...programmes.nodes.flatMap(({ slug, editions }: Json) =>
        editions.map((edition: Json) => ({ noun: 'programmes', slug, at: edition.applicationDeadlineAt })),
      ),
    ].filter(({ at }) => at !== null),
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
    headCounts: await listNodes(
      ask,
      'mobilityFigures',
      'academicYear direction counterpartCountry headCount isDemonstration',
    ),
  };
}

type Ask = (query: string, variables?: object) => Promise<Json>;

async function listRecords(ask: Ask, noun: RecordFact['noun']): Promise<RecordFact[]> {
  const nodes = await listNodes(ask, noun, `id slug updatedAt isDemonstration translations ${more[noun] ?? ''}`);
  return nodes.map((node) => toRecord(noun, node));
}

async function listNodes(ask: Ask, field: string, selection: string): Promise<Json[]> {
  const query = `query Records($after: String) {
    entries: ${field}(first: 200, after: $after) {
      nodes { ${selection} }
      pageInfo { hasNextPage endCursor }
    }
  }`;
  const nodes: Json[] = [];
  for (let after: string | null = null; ; ) {
    const { entries }: Json = await ask(query, { after });
    nodes.push(...entries.nodes);
    if (!entries.pageInfo.hasNextPage) return nodes;
    after = entries.pageInfo.endCursor;
  }
}

function toRecord(noun: RecordFact['noun'], node: Json): RecordFact {
  return {
    noun,
    id: node.id,
    slug: node.slug,
    updatedAt: node.updatedAt,
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
  const { whereCanIGo } = await ask('{ whereCanIGo(first: 1) { totalCount facets(by: MOBILITY_TYPE) { value } } }');
  const byType: PortalFacts['mobility']['byType'] = {};
  for (const { value } of whereCanIGo.facets) {
    const { ofType } = await ask(
      `query OfType($type: MobilityType!) {
        ofType: whereCanIGo(first: 1, filter: { mobilityType: [$type] }) {
          totalCount
          facets(by: RECEIVING_COUNTRY) { value count }
        }
      }`,
      { type: value },
    );
    const countries = ofType.facets.map((facet: Json) => [facet.value, facet.count]);
    byType[value] = { total: ofType.totalCount, byReceivingCountry: Object.fromEntries(countries) };
  }
  return { total: whereCanIGo.totalCount, byType };
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
