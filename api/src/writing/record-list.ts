import { fieldAt } from '@portolan/drizzle/content/form-fields';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { findNoun } from '@portolan/drizzle/editing/current-record';
import { draftedRecord } from '@portolan/drizzle/editing/drafts';
import { shownLabel } from '@portolan/drizzle/editing/label';
import {
  type Cursor,
  countRecords,
  type ListedRecord,
  listRecords,
  type RecordOrder,
  type RecordsAsked,
} from '@portolan/drizzle/editing/list-records';
import type { RecordCondition } from '@portolan/drizzle/editing/record-conditions';
import { tell } from '@portolan/schema/sentences/tell';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { reachOf } from '../auth/permissions.ts';
import type { Context } from '../context.ts';
import { badInput, forbidden } from '../errors/portolan-error.ts';
import { toPageRequest } from '../select/page-arguments.ts';
import { known } from '../select/slot.ts';
import { inContract } from './contract-values.ts';
import { getEditor } from './editor.ts';
import { instantOf } from './instant.ts';
import { isUuid } from './is-uuid.ts';
import { getAccountId } from './load-record.ts';
import { findRecordId, toGlobalId } from './record-id.ts';
import { RecordPageInfo, RecordRow } from './record-list.types.ts';
import { requireAnyUse, sightOf } from './sight.ts';

export interface RecordListArguments {
  type: string;
  search?: string | null;
  status?: string[] | null;
  missing?: string[] | null;
  older?: string[] | null;
  verifiedBefore?: string | null;
  draft?: string | null;
  where?: { field: string; anyOf?: string[] | null; isEmpty?: boolean | null }[] | null;
  orderBy?: { field: string; direction: string } | null;
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

@ObjectType({ description: 'Records as their editors see them, in pages.' })
export class RecordConnection {
  readonly asked: RecordsAsked;
  readonly page: { rows: ListedRecord[]; hasMore: boolean };

  constructor(asked: RecordsAsked, page: RecordConnection['page']) {
    this.asked = asked;
    this.page = page;
  }

  @Field(() => [RecordRow], { description: 'The records of the page.' })
  nodes(@Ctx() context: Context): Promise<RecordRow[]> {
    return Promise.all(this.page.rows.map((row) => toRow(context, this.asked.noun, row)));
  }

  @Field(() => RecordPageInfo, { description: 'Whether there is more, and the cursors to go on with.' })
  get pageInfo(): RecordPageInfo {
    const { rows, hasMore } = this.page;
    const { isBackward, after, before } = this.asked;
    const cursorOf = (row: ListedRecord | undefined) => (row === undefined ? null : toCursor(this.asked, row));
    return {
      hasNextPage: isBackward ? before !== undefined : hasMore,
      hasPreviousPage: isBackward ? hasMore : after !== undefined,
      startCursor: cursorOf(rows[0]),
      endCursor: cursorOf(rows.at(-1)),
    };
  }

  @Field(() => Int, { description: 'How many records match, on all pages together.' })
  totalCount(@Ctx() { database }: Context): Promise<number> {
    return countRecords(database.db, this.asked);
  }
}

export async function getRecords(context: Context, args: RecordListArguments): Promise<RecordConnection> {
  const asked = toAsked(context, args);
  return new RecordConnection(asked, await listRecords(context.database.db, asked));
}

/** The noun with that GraphQL type; a type that cannot be edited is the caller's mistake. */
export function getNoun(type: string): NounKey {
  const noun = findNoun(type);
  if (noun === undefined) throw badInput(`"${type}" is not a type of records that can be edited.`);
  return noun;
}

const lower = (values: readonly string[] | null | undefined) => values?.map((value) => value.toLowerCase());

export function toAsked(context: Context, args: RecordListArguments): RecordsAsked {
  const viewerId = getAccountId(context);
  const noun = getNoun(args.type);
  requireAnyUse(context, noun);
  const reach = reachOf(context.viewer, 'read_internal');
  const { size, isBackward, after, before } = toPageRequest({ ...args });
  const order = (args.orderBy?.field.toLowerCase() ?? 'label') as RecordOrder;
  const isDescending = args.orderBy?.direction === 'DESC';
  const read = (cursor: string | undefined) =>
    cursor === undefined ? undefined : fromCursor(order, isDescending, cursor);
  return {
    noun,
    viewerId,
    search: args.search ?? undefined,
    statuses: lower(args.status),
    missing: lower(args.missing),
    older: lower(args.older),
    verifiedBefore: args.verifiedBefore ?? undefined,
    withDraft: (args.draft?.toLowerCase() ?? undefined) as RecordsAsked['withDraft'],
    where: args.where?.map((condition) => toCondition(context, noun, condition)),
    owned: ownedBy(context),
    internal: reach === 'all' ? undefined : reach,
    order,
    isDescending,
    size,
    isBackward,
    after: read(known(after)),
    before: read(known(before)),
  };
}

/** Editors of everything see everything; others what is public, what is theirs and their own drafts. */
function ownedBy({ viewer }: Context): RecordsAsked['owned'] {
  const grants = viewer.kind === 'account' ? viewer.grants : [];
  if (grants.some(({ role }) => role === 'administrator' || role === 'editor')) return undefined;
  return {
    partners: grants.flatMap(({ partnerId }) => partnerId ?? []),
    projects: grants.flatMap(({ projectId }) => projectId ?? []),
  };
}

function toCondition(
  { viewer }: Context,
  noun: NounKey,
  { field, anyOf, isEmpty }: { field: string; anyOf?: string[] | null; isEmpty?: boolean | null },
): RecordCondition {
  const [name = '', part] = field.split('.');
  const { type, internal } = nounForms[noun];
  if (internal?.fields?.[name] !== undefined && reachOf(viewer, 'read_internal') !== 'all') {
    throw forbidden(tell('may.findInternal', { type, field: name }));
  }
  const kind = fieldAt(nounForms[noun], part === undefined ? [name] : [name, '0', part])?.kind;
  const ids = anyOf?.flatMap((value) => findRecordId(value)?.recordId ?? []) ?? [];
  return {
    field,
    ...(isEmpty !== null && isEmpty !== undefined && { isEmpty }),
    ...(anyOf && (ids.length > 0 ? { anyIds: ids } : { anyOf: kind === 'value' ? lower(anyOf) : anyOf })),
  };
}

const toCursor = ({ order, isDescending }: RecordsAsked, { key, id }: ListedRecord): string =>
  Buffer.from(JSON.stringify([order, isDescending, key, id])).toString('base64');

function fromCursor(order: string, isDescending: boolean, text: string): Cursor {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    parts = undefined;
  }
  const [named, direction, key, id] = Array.isArray(parts) ? parts : [];
  const isValid = typeof key === 'string' && typeof id === 'string' && isUuid(id);
  if (!isValid) throw badInput('A cursor is not valid; use one that an earlier page gave.');
  if (named !== order || direction !== isDescending) {
    throw badInput('The cursor was made for another order; start again without it.');
  }
  return { key, id };
}

async function toRow(context: Context, noun: NounKey, row: ListedRecord): Promise<RecordRow> {
  const { id, status, revision, updatedAt, verifiedOn, drafts, missing, older } = row;
  const whole = row.record ?? draftedRecord({}, drafts[0]?.changes ?? []);
  const isOwnBeginning = row.record === null && drafts[0]?.editor === getAccountId(context);
  const sight = await sightOf(context, noun, whole, isOwnBeginning);
  const shown = sight.of(whole);
  return {
    id: toGlobalId(noun, id),
    type: nounForms[noun].type,
    label: shownLabel(noun, shown),
    slug: row.slug ?? (shown.slug as string | undefined) ?? null,
    status: toEnumName(status),
    revision,
    updatedAt: instantOf(updatedAt),
    verifiedOn,
    missing: missing.map(toEnumName),
    older: older.map(toEnumName),
    values: inContract(noun, shown),
    drafts: await Promise.all(
      drafts.map(async (draft) => ({
        editor: await getEditor(context, draft.editor),
        state: toEnumName(draft.state),
        updatedAt: instantOf(draft.updatedAt),
      })),
    ),
  };
}
