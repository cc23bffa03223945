import type { SheetReport } from '@portolan/drizzle/sheets/report';
import type { Values } from '@portolan/schema/sentences/fill';
import type { Sentence } from '@portolan/schema/sentences/tell';
import { GraphQLJSON } from 'graphql-scalars';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { badInput } from '../errors/portolan-error.ts';
import { importAsViewer, requireImporter } from './import-as-viewer.ts';
import { getKeptSheet } from './kept-sheets.ts';

@InputType({ description: 'A sheet that was previewed, to be imported.' })
class ImportSheetInput {
  @Field(() => ID, { description: 'What the preview gave for the file.' })
  token!: string;

  @Field(() => String, { description: 'What the rows are, as "partners" or "mobility-terms".' })
  kind!: string;

  @Field(() => GraphQLJSON, {
    nullable: true,
    description: 'Columns by the names they have in the sheet: `{"Old name": "title.en", "Notes": ""}`.',
  })
  map?: unknown;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether an empty cell takes away what the record says.' })
  emptyClears!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether rows with something wrong in them are left out; else one of them stops the whole sheet.',
  })
  skipBadRows!: boolean;

  @Field(() => String, { description: 'Why, for the history of every record.' })
  reason!: string;
}

@ObjectType({ description: 'Something wrong in a sheet, where a person finds it.' })
class SheetProblem {
  @Field(() => Int, { description: 'The row, as the spreadsheet numbers it.' })
  row!: number;

  @Field(() => String, { nullable: true, description: 'The cell, as "C5"; nothing when it is the whole row.' })
  cell?: string;

  @Field(() => String, { nullable: true, description: 'What the sheet calls the column.' })
  header?: string;

  @Field(() => String, { description: 'What is wrong, in a sentence.' })
  message!: string;

  @Field(() => String, { description: 'Names the sentence of the message, for who says it in another language.' })
  sentence!: Sentence;

  @Field(() => GraphQLJSON, { description: 'What fills the sentence, by name.' })
  values!: Values;
}

@ObjectType({
  description: 'What became of a sheet. With any problem nothing was written, unless bad rows were to be left out.',
})
export class SheetImport {
  @Field(() => Boolean, { description: 'Whether it was imported.' })
  isWritten!: boolean;

  @Field(() => Int, { description: 'How many records were made.' })
  created!: number;

  @Field(() => Int, { description: 'How many records were changed.' })
  changed!: number;

  @Field(() => Int, { description: 'How many rows said what was so already.' })
  skipped!: number;

  @Field(() => [Int], { description: 'The bad rows that were left out, as the spreadsheet numbers them.' })
  leftOut!: number[];

  @Field(() => [SheetProblem], { description: 'What stopped it, or the rows that were left out.' })
  problems!: SheetReport['problems'];

  @Field(() => [SheetProblem], { description: 'What a person should look at; it did not stop the import.' })
  warnings!: SheetReport['warnings'];

  @Field(() => GraphQLJSON, { description: 'The mapping of columns that was used, for the next sheet of that shape.' })
  map!: SheetReport['map'];

  @Field(() => GraphQLJSON, {
    description:
      'Each row with its action, its record and the fields that differ: `row`, `action`, `slug`, `differences`.',
  })
  rows!: SheetReport['rows'];
}

@Resolver()
export class SheetResolver {
  @Mutation(() => SheetImport, {
    description:
      'Imports a sheet that was previewed: whole or not at all, or without its bad rows where that is wished.',
  })
  importSheet(
    @Arg('input', () => ImportSheetInput, { description: 'Which sheet, and how.' }) input: ImportSheetInput,
    @Ctx() { database, viewer }: Context,
  ): Promise<SheetImport> {
    const { token, kind, map, emptyClears, skipBadRows, reason } = input;
    const sheet = getKeptSheet(token, requireImporter(viewer));
    const wishes = { kind, map: toMap(map), emptyClears, skipBadRows, reason, isDryRun: false };
    return importAsViewer(database, viewer, sheet, wishes);
  }
}

/** A mapping as somebody sends it. */
export function toMap(value: unknown): Record<string, string> | undefined {
  if (value === undefined || value === null) return undefined;
  const entries = typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
  if (typeof value !== 'object' || Array.isArray(value) || entries.some(([, to]) => typeof to !== 'string')) {
    throw badInput('The mapping must be an object from the names of columns to names of the template.');
  }
  return Object.fromEntries(entries) as Record<string, string>;
}
