import { nounForms } from '@portolan/drizzle/content/forms/all';
import type { NounKey } from '@portolan/drizzle/content/noun-form';
import { findCurrent } from '@portolan/drizzle/editing/current-record';
import { shownLabel } from '@portolan/drizzle/editing/label';
import { findTargets, referencesOf } from '@portolan/drizzle/editing/references';
import type { Use } from '@portolan/drizzle/editing/used-by';
import { toEnumName } from '@portolan/schema/vocabularies/vocabulary';
import { Field, ID, ObjectType } from 'type-graphql';
import type { Context } from '../context.ts';
import { publicationStatusType } from './enums.ts';
import { toGlobalId } from './record-id.ts';

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
  { database: { db } }: Context,
  noun: NounKey,
  record: Record<string, unknown>,
): Promise<RecordReference[]> {
  const references = referencesOf(nounForms[noun], record);
  const targets = await findTargets(db, references);
  const found = await Promise.all(
    references.map(async ({ noun: target, slug, path }) => {
      const known = targets.get(`${target}/${slug}`);
      if (known === undefined) return undefined;
      const current = await findCurrent(db, nounForms[target].type, known.id);
      return {
        path,
        id: toGlobalId(target, known.id),
        type: nounForms[target].type,
        slug: known.slug,
        label: current === undefined ? known.slug : shownLabel(target, current.record),
        status: toEnumName(String(current?.record.publicationStatus ?? 'draft')),
      };
    }),
  );
  return found.filter((reference) => reference !== undefined);
}

export const toUse = ({ noun, type, id, status, record, fields }: Use): RecordUse => ({
  id: noun === undefined ? null : toGlobalId(noun, id),
  type,
  label: noun === undefined || record === null ? type : shownLabel(noun, record),
  status: toEnumName(status),
  fields,
});
