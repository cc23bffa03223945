import { gql, type TypedDocumentNode } from '@urql/core';
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
  schedules { id action at timeZone }
`;

const refused = `
  userErrors { field code message }
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
      schedules { id action at timeZone }
    }
  }
`);

export type EditableRecord = NonNullable<ResultOf<typeof recordQuery>['record']>;

/** What a mutation of one record gives back. */
export interface RecordPayload {
  readonly record: EditableRecord | null;
  readonly userErrors: readonly { readonly field: string[]; readonly code: string; readonly message: string }[];
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
    gql(`mutation ${name}($input: ${inputType}!) { result: ${name}(input: $input) { record { ${fields} } ${refused} } }`);
  made.set(name, document);
  return document as Mutation<Input>;
}

interface Publishing {
  readonly id: string;
  readonly editor?: string;
  readonly take?: readonly { readonly path: string[]; readonly side: 'MINE' | 'THEIRS' }[];
  readonly reason?: string;
}
export const publish = (type: string) => mutation<Publishing>(`publish${type}`, 'PublishDraftInput');
export const archive = (type: string) => mutation<{ id: string }>(`archive${type}`, 'ArchiveInput');
export const unarchive = (type: string) => mutation<{ id: string }>(`unarchive${type}`, 'ArchiveInput');
export const duplicate = (type: string) =>
  mutation<{ id: string; slug: string; shiftDays: number }>(`duplicate${type}`, 'DuplicateInput');

interface Saving {
  readonly id?: string;
  readonly type?: string;
  readonly version: number;
  readonly changes: readonly { readonly path: string[]; readonly value: Json }[];
}
export const saveDraft = mutation<Saving>('saveDraft', 'SaveDraftInput');
export const restoreRevision = mutation<{ id: string; revision: number; paths?: string[][]; reason?: string }>(
  'restoreRevision',
  'RestoreRevisionInput',
);
export const proposeDraft = mutation<{ id: string; note: string | null }>('proposeDraft', 'ProposeDraftInput');
export const returnDraft = mutation<{ id: string; editor: string; note: string }>('returnDraft', 'ReturnDraftInput');
export const markTranslationCurrent = mutation<{ id: string; paths: string[][] }>(
  'markTranslationCurrent',
  'MarkTranslationCurrentInput',
);
export const schedule = mutation<{ id: string; action: 'PUBLISH' | 'ARCHIVE'; at: string; timeZone: string }>(
  'schedule',
  'ScheduleInput',
);
export const cancelSchedule = mutation<{ id: string }>('cancelSchedule', 'CancelScheduleInput');

export const discardDraft = gql(
  `mutation DiscardDraft($id: ID!) { result: discardDraft(id: $id) { record { ${fields} } ${refused} } }`,
) as TypedDocumentNode<{ readonly result: RecordPayload }, { readonly id: string }>;

export const draftProblemsQuery = graphql(`
  query DraftProblems($id: ID!) {
    record(id: $id) {
      id
      draft {
        problems { field code message }
        conflicts { path base theirs mine editor { name } at revision }
      }
    }
  }
`);

export const revisionsQuery = graphql(`
  query Revisions($id: ID!) {
    record(id: $id) { id label }
    revisions(id: $id) { revision at reason editor { name } changes { path before after } }
  }
`);

export type Revision = ResultOf<typeof revisionsQuery>['revisions'][number];

export const usedByQuery = graphql(`
  query UsedBy($id: ID!) { usedBy(id: $id) { id type label field } }
`);

export const touchSession = graphql(`
  mutation Touch($id: ID!, $revision: Int!, $isDirty: Boolean!) {
    touchEditingSession(id: $id, revision: $revision, isDirty: $isDirty) {
      revision
      others { editor { name } isDirty }
    }
  }
`);
