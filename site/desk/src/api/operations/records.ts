import { graphql, type ResultOf, type VariablesOf } from '../graphql.ts';

export const recordsQuery = graphql(`
  query DeskRecords(
    $type: String!
    $search: String
    $status: [PublicationStatus!]
    $missing: [Locale!]
    $verifiedBefore: LocalDate
    $where: [RecordConditionInput!]
    $orderBy: RecordOrderInput
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    records(
      type: $type
      search: $search
      status: $status
      missing: $missing
      verifiedBefore: $verifiedBefore
      where: $where
      orderBy: $orderBy
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      totalCount
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      nodes {
        id
        type
        slug
        label
        revision
        status
        updatedAt
        verifiedOn
        missing
        older
        values
        drafts { state editor { name } }
      }
    }
  }
`);

export type RecordRow = ResultOf<typeof recordsQuery>['records']['nodes'][number];
export type RecordsVariables = VariablesOf<typeof recordsQuery>;

export const foundQuery = graphql(`
  query Found($type: String!, $search: String, $where: [RecordConditionInput!]) {
    records(type: $type, search: $search, where: $where, first: 12) { nodes { id type slug label status values } }
  }
`);

export const foundAnywhereQuery = graphql(`
  query FoundAnywhere($query: String!) {
    search(query: $query, first: 12) { 
      nodes {
        __typename
        id
        slug
        label { value }
        ... on CountryProfile { countryCode }
        ... on WorkPackage { project { slug } }
      }
    }
  }
`);

export const savedViewsQuery = graphql(`
  query SavedViews($type: String!) { savedViews(type: $type) { id name settings } }
`);

export const saveView = graphql(`
  mutation SaveView($input: SaveViewInput!) { saveView(input: $input) { userErrors { code sentence values message } } }
`);

export const deleteView = graphql(`
  mutation DeleteView($id: ID!) { deleteView(id: $id) { userErrors { code sentence values message } } }
`);

export const verifyRecords = graphql(`
  mutation VerifyRecords($ids: [ID!]!) {
    verifyRecords(ids: $ids) { id rows { id label isChanged userErrors { code sentence values message } } userErrors { code sentence values message } }
  }
`);

export const bulkUpdate = graphql(`
  mutation BulkUpdate($input: BulkUpdateInput!) {
    bulkUpdate(input: $input) { id rows { id label isChanged userErrors { code sentence values message } } userErrors { code sentence values message } }
  }
`);

export const archiveRecords = graphql(`
  mutation ArchiveRecords($input: ArchiveManyInput!) {
    archiveRecords(input: $input) { id rows { id label isChanged userErrors { code sentence values message } } userErrors { code sentence values message } }
  }
`);

/** The records that a change of many is of: those, or all that a list shows. */
export type Whom = Pick<VariablesOf<typeof archiveRecords>['input'], 'ids' | 'select'>;

export const undoBulk = graphql(`
  mutation UndoBulk($id: ID!) {
    undoBulk(id: $id) { id rows { id label isChanged userErrors { code sentence values message } } userErrors { code sentence values message } }
  }
`);

export type BulkAnswer = ResultOf<typeof bulkUpdate>['bulkUpdate'];
