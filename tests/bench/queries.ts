import { countryCodes } from './content/invent-partner.ts';
import { type Sizes, slugOf } from './content/sizes.ts';

/** An operation of the benchmark with the variables that it is asked with in turn. */
export interface BenchQuery {
  name: string;
  document: string;
  variables: readonly Record<string, string>[];
}

const some = (count: number, all: number, write: (number: number) => string): string[] => {
  const taken = Math.min(count, all);
  return Array.from({ length: taken }, (_, place) => write(1 + Math.floor((place * all) / taken)));
};

const months = (year: number) =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`);

/** The four shapes of answers that everything is measured by: small, wide, deep, and long. */
export function listLoadQueries(sizes: Sizes): BenchQuery[] {
  return [
    {
      name: 'Q1',
      document: `query Q1($slug: String!) {
        partner(slug: $slug) {
          slug name { value } shortName countryCode city { value } website
          programmes { nodes { slug kind title { value } eqfLevels } }
          agreements { nodes { slug kind status validFrom validTo } }
        }
      }`,
      variables: some(1000, sizes.partners, slugOf.partner).map((slug) => ({ slug })),
    },
    {
      name: 'Q2',
      document: `query Q2($country: CountryCode!) {
        partners(first: 50, filter: { countryCode: [$country] }) {
          totalCount
          nodes { slug name { value } city { value } programmes { nodes { slug title { value } } } }
        }
      }`,
      variables: countryCodes.map((country) => ({ country })),
    },
    {
      name: 'Q3',
      document: `query Q3($slug: String!) {
        project(slug: $slug) {
          slug acronym title { value } startsOn endsOn
          workPackages {
            nodes {
              number kind title { value }
              partners { role partner { slug shortName } }
              tasks { number title { value } startsOn endsOn }
            }
          }
        }
      }`,
      variables: some(50, sizes.projects, slugOf.project).map((slug) => ({ slug })),
    },
    {
      name: 'Q4',
      document: `query Q4($day: LocalDate!) {
        events(first: 95, filter: { startsFrom: $day }) {
          nodes {
            slug kind title { value } startsOn startTime countryCode
            partners { role partner { slug name { value } } }
          }
        }
      }`,
      variables: [2024, 2025].flatMap(months).map((day) => ({ day })),
    },
  ];
}

/** Questions that count or look through much, each asked alone: how long one reader waits. */
export function listSingleQueries(sizes: Sizes): BenchQuery[] {
  const partners = some(20, sizes.partners, slugOf.partner).map((slug) => ({ slug }));
  const words = ['university', 'technical', 'marine engineering', 'munic', 'bench 77', 'кездесу', '软件'].map(
    (text) => ({
      text,
    }),
  );
  const facets = ['MOBILITY_TYPE', 'RECEIVING_COUNTRY', 'OPEN_TO_FIELD', 'OPEN_TO_LEVEL', 'ACADEMIC_YEAR', 'LANGUAGE'];
  const facetsOf = (names: readonly string[]) =>
    names.map((name) => `${name.toLowerCase()}: facets(by: ${name}) { value count }`).join(' ');
  return [
    {
      name: 'facets of partners',
      document: `{ partners { totalCount ${facetsOf(['KIND', 'COUNTRY'])} } }`,
      variables: [{}],
    },
    {
      name: 'facets of programmes',
      document: `{ programmes { totalCount ${facetsOf(['KIND', 'ISCED_FIELD', 'EQF_LEVEL', 'LANGUAGE'])} } }`,
      variables: [{}],
    },
    {
      name: 'facets of agreements',
      document: `{ agreements { totalCount ${facetsOf(['KIND', 'STATUS', 'COUNTRY'])} } }`,
      variables: [{}],
    },
    {
      name: 'facets of whereCanIGo',
      document: `{ whereCanIGo { totalCount ${facetsOf(facets)} } }`,
      variables: [{}],
    },
    {
      name: 'whereCanIGo from a partner',
      document: `query From($slug: String!) {
        whereCanIGo(first: 20, filter: { sendingPartner: [$slug] }) {
          totalCount
          nodes { mobilityType receivingPartner { slug name { value } countryCode } }
          ${facetsOf(facets)}
        }
      }`,
      variables: partners,
    },
    {
      name: 'whereCanIGo by a word',
      document: `query Word($text: String!) {
        whereCanIGo(first: 20, search: $text) { totalCount nodes { receivingPartner { slug name { value } } } }
      }`,
      variables: words,
    },
    {
      name: 'search',
      document: `query Search($text: String!) {
        search(query: $text, first: 20) { totalCount nodes { __typename id } }
      }`,
      variables: words,
    },
    {
      name: 'partners by a word',
      document: `query Partners($text: String!) {
        partners(first: 20, search: $text) { totalCount nodes { slug name { value } } }
      }`,
      variables: words,
    },
  ];
}

export const bodyOf = ({ document, variables }: BenchQuery, turn: number): string =>
  JSON.stringify({ query: document, variables: variables[turn % variables.length] });

export const bodiesOf = (query: BenchQuery): string[] => query.variables.map((_, turn) => bodyOf(query, turn));
