import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { shownLabel } from '@portolan/drizzle/editing/label';
import { findTargets, referencesOf } from '@portolan/drizzle/editing/references';
import { listUses, type Use } from '@portolan/drizzle/editing/used-by';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { publicationStatusType } from './enums.ts';
import { type RecordId, toGlobalId } from './record-id.ts';
import { sightOf } from './sight.ts';

@ObjectType({ description: 'A record that another one names.' })
export class RecordReference {
  @Field(() => [String], { description: 'Where it is named.' })
  path!: string[];

  @Field(() => ID, { description: 'Global id.' })
  id!: string;

  @Field(() => String, { description: 'Its GraphQL type.' })
  type!: string;

  @Field(() => String, { description: 'Its present slug.' })
  slug!: string;

  @Field(() => String, { description: 'What lists call it.' })
  label!: string;

  @Field(() => publicationStatusType, { description: 'Who can see it.' })
  status!: string;
}

@ObjectType({ description: 'A record that names another one.' })
export class RecordUse {
  @Field(() => ID, { nullable: true, description: 'Global id; null for the settings of the portal.' })
  id!: string | null;

  @Field(() => String, { description: 'Its GraphQL type.' })
  type!: string;

  @Field(() => String, { description: 'What lists call it.' })
  label!: string;

  @Field(() => publicationStatusType, { description: 'Who can see it.' })
  status!: string;

  @Field(() => [String], { description: 'The fields that name the record.' })
  fields!: string[];
}

export async function listReferences(
  context: Context,
  noun: NounKey,
  record: Record<string, unknown>,
): Promise<RecordReference[]> {
  const { db } = context.database;
  const references = referencesOf(nounForms[noun], record);
  const targets = await findTargets(db, references);
  const found = await Promise.all(
    references.map(async ({ noun: target, slug, path }) => {
      const known = targets.get(`${target}/${slug}`);
      if (known === undefined) return undefined;
      const current = await findCurrent(db, nounForms[target].type, known.id);
      const sight = current && (await sightOf(context, target, current.record));
      return {
        path,
        id: toGlobalId(target, known.id),
        type: nounForms[target].type,
        slug: known.slug,
        label:
          sight === undefined || sight.isNothing ? known.slug : shownLabel(target, sight.of(current?.record ?? {})),
        status: toEnumName(String(current?.record.publicationStatus ?? 'draft')),
      };
    }),
  );
  return found.filter((reference) => reference !== undefined);
}

/** The records that name this one, but for those that the viewer must not know of. */
export async function listSeenUses(context: Context, { noun, recordId }: RecordId): Promise<Use[]> {
  const uses = await listUses(context.database.db, noun, recordId);
  const isSeen = await Promise.all(
    uses.map(async ({ noun: user, record }) => {
      return user === undefined || !(await sightOf(context, user, record ?? {})).isNothing;
    }),
  );
  return uses.filter((_, index) => isSeen[index]);
}

export const toUse = ({ noun, type, id, status, record, fields }: Use): RecordUse => ({
  id: noun === undefined ? null : toGlobalId(noun, id),
  type,
  label: noun === undefined || record === null ? type : shownLabel(noun, record),
  status: toEnumName(status),
  fields,
});
