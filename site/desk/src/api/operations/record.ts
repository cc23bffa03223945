import { gql, type TypedDocumentNode } from '@urql/core';
import type { Told } from '../../i18n/told.ts';
import { graphql, type Json, type ResultOf } from '../graphql.ts';

const fields = `
  id
  type
  slug
  label
  revision
  status
  updatedAt
  values
  allowed
  publicPath
  translations { path locale state sourceThen }
  draft { version state note updatedAt baseRevision changes { path value } }
  otherDrafts { editor { id name } state note updatedAt changes { path value } }
  schedule { id action dueAt timeZone state problem }
`;

const refused = `
  userErrors { field code sentence values message }
  conflicts { path base theirs mine editor { name } at revision }
`;

export const recordQuery = graphql(`
  query EditableRecord($id: ID!) {
    record(id: $id) {
      id
      type
      slug
      label
      revision
      status
      updatedAt
      values
      allowed
      publicPath
      translations { path locale state sourceThen }
      draft { version state note updatedAt baseRevision changes { path value } }
      otherDrafts { editor { id name } state note updatedAt changes { path value } }
  schedule { id action dueAt timeZone state problem }
    }
  }
`);

export type EditableRecord = NonNullable<ResultOf<typeof recordQuery>['record']>;

/** What a mutation of one record gives back. */
export interface RecordPayload {
  readonly record: EditableRecord | null;
  readonly userErrors: readonly (Told & { readonly field: string[]; readonly code: string })[];
  readonly conflicts: readonly {
    readonly path: string[];
    readonly base: Json | null;
    readonly theirs: Json | null;
    readonly mine: Json | null;
    readonly editor: { readonly name: string };
    readonly at: string | null;
    readonly revision: number;
  }[];
}

type Mutation<Input> = TypedDocumentNode<{ readonly result: RecordPayload }, { readonly input: Input }>;

const made = new Map<string, TypedDocumentNode>();

/** A mutation of a record under one name, whatever the noun calls it: `publishEvent` is `result` in the answer. */
function mutation<Input>(name: string, inputType: string): Mutation<Input> {
  const known = made.get(name);
  const document =
    known ??
    gql(
      `mutation ${name}($input: ${inputType}!) { result: ${name}(input: $input) { record { ${fields} } ${refused} } }`,
    );
  made.set(name, document);
  return document as unknown as Mutation<Input>;
}

interface Publishing {
  readonly id: string;
  readonly editor?: string;
  readonly take?: readonly { readonly path: string[]; readonly side: 'MINE' | 'THEIRS' }[];
  readonly reason?: string;
}
export const publish = (type: string) => mutation<Publishing>(`publish${type}`, 'PublishDraftInput');
export const archive = (type: string) =>
  mutation<{ id: string; evenIfUsed?: boolean }>(`archive${type}`, 'ArchiveInput');
export const unarchive = (type: string) => mutation<{ id: string }>(`unarchive${type}`, 'RecordInput');
export const duplicate = (type: string) =>
  mutation<{ id: string; slug: string; shiftDays: number }>(`duplicate${type}`, 'DuplicateInput');

interface Saving {
  readonly id?: string;
  readonly type?: string;
  readonly version: number;
  readonly revision?: number;
  readonly changes: readonly { readonly path: string[]; readonly value: Json }[];
}
export const saveDraft = mutation<Saving>('saveDraft', 'SaveDraftInput');
export const restoreRevision = mutation<{ id: string; revision: number; paths?: string[][]; reason?: string }>(
  'restoreRevision',
  'RestoreRevisionInput',
);
/** A mutation whose arguments stand by themselves. */
const plain = <Variables extends object>(name: string, declared: string, given: string) =>
  gql(
    `mutation ${name}(${declared}) { result: ${name}(${given}) { record { ${fields} } ${refused} } }`,
  ) as TypedDocumentNode<{ readonly result: RecordPayload }, Variables>;

export const discardDraft = plain<{ id: string }>('discardDraft', '$id: ID!', 'id: $id');
export const proposeDraft = plain<{ id: string; note: string | null }>(
  'proposeDraft',
  '$id: ID!, $note: String',
  'id: $id, note: $note',
);
export const returnDraft = plain<{ id: string; editor: string; note: string }>(
  'returnDraft',
  '$id: ID!, $editor: ID!, $note: String',
  'id: $id, editor: $editor, note: $note',
);
export const markTranslationCurrent = plain<{ id: string; paths: string[][] }>(
  'markTranslationCurrent',
  '$id: ID!, $paths: [[String!]!]!',
  'id: $id, paths: $paths',
);

export const schedule = graphql(`
  mutation Schedule($input: ScheduleInput!) { schedule(input: $input) { userErrors { code sentence values message } } }
`);

export const cancelSchedule = graphql(`
  mutation CancelSchedule($id: ID!) { cancelSchedule(id: $id) { userErrors { code sentence values message } } }
`);

export const draftProblemsQuery = graphql(`
  query DraftProblems($id: ID!) {
    record(id: $id) {
      id
      draft {
        problems { field code sentence values message }
        conflicts { path base theirs mine editor { name } at revision }
      }
    }
  }
`);

export const revisionsQuery = graphql(`
  query Revisions($id: ID!) {
    record(id: $id) { id label allowed }
    revisions(id: $id) { revision at reason editor { name } changes { path before after } }
  }
`);

export type Revision = ResultOf<typeof revisionsQuery>['revisions'][number];

export const usedByQuery = graphql(`
  query UsedBy($id: ID!) { usedBy(id: $id) { id type label fields } }
`);

export const touchSession = graphql(`
  mutation Touch($id: ID!, $revision: Int!, $isDirty: Boolean!) {
    touchEditingSession(id: $id, revision: $revision, isDirty: $isDirty) {
      revision
      sessions { editor { name } isDirty }
    }
  }
`);
