import { type FieldKind, type FormField, fieldsOf } from '@portolan/drizzle/content/form-fields';
import { nounForms } from '@portolan/drizzle/content/forms/all';
import { type NounKey, nounKeys } from '@portolan/drizzle/content/noun-form';
import { locale } from '@portolan/schema/vocabularies/locale';
import { getTableName } from 'drizzle-orm';
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from 'graphql';
import { Field, InputType } from 'type-graphql';
import { enumOf } from '../graphql/enums.ts';
import { type ClassOf, findDescription } from '../graphql/object-types.ts';
import * as scalars from '../graphql/scalars.ts';
import { undescribed } from './undescribed-fields.ts';

const named = (name: string): ClassOf => ({ [name]: class {} })[name] as ClassOf;

/** Fields that have mutations of their own. */
const notGiven = new Set(['publicationStatus']);

function makeLocalisedInput(): ClassOf {
  const target = named('LocalizedTextInput');
  for (const language of locale.values) {
    const description = `The text in ${locale.meanings[language].replace(/,.*/, '')}.`;
    Field(() => GraphQLString, { nullable: true, description })(target.prototype as object, language);
  }
  InputType(target.name, {
    description: 'Text by language. A language that is left out keeps its text, null takes it away.',
  })(target);
  return target;
}
const localisedInput = makeLocalisedInput();

const types: Record<Exclude<FieldKind, 'value' | 'item'>, object> = {
  text: GraphQLString,
  localised: localisedInput,
  reference: GraphQLID,
  boolean: GraphQLBoolean,
  integer: GraphQLInt,
  number: GraphQLFloat,
  url: scalars.Url,
  decimal: scalars.Decimal,
  day: scalars.LocalDate,
  instant: scalars.DateTime,
  timeOfDay: scalars.LocalTime,
  partialDate: scalars.PartialDate,
  academicYear: scalars.AcademicYear,
  monthDay: scalars.MonthDay,
  country: scalars.CountryCode,
  language: scalars.LanguageCode,
  currency: scalars.Currency,
  timeZone: scalars.TimeZone,
  iscedField: scalars.IscedField,
  email: scalars.EmailAddress,
  latitude: scalars.Latitude,
  longitude: scalars.Longitude,
};

/** The input types of all nouns, by noun: made from their forms, so that there is no second list of fields. */
export const inputTypes = Object.fromEntries(nounKeys.map((noun) => [noun, makeInput(noun)])) as Record<
  NounKey,
  ClassOf
>;

function makeInput(noun: NounKey): ClassOf {
  const form = nounForms[noun];
  const target = named(`${form.type}Input`);
  for (const field of fieldsOf(form)) {
    if (notGiven.has(field.name)) continue;
    const child = form.children?.[field.name];
    const itemType = child && typeNameOf(getTableName(child.table));
    addField(target, form.type, field, true, itemType);
  }
  InputType(target.name, {
    description: `What a record of type ${form.type} says. What is left out is kept, null clears it.`,
  })(target);
  return target;
}

function addField(target: ClassOf, type: string, field: FormField, isPatch: boolean, itemType?: string): void {
  const { name, isList, isRequired } = field;
  const graphql = typeFor(field, itemType);
  const description = descriptionOf(type, field);
  Field(() => (isList ? [graphql] : graphql) as never, { nullable: isPatch || !isRequired, description })(
    target.prototype as object,
    name,
  );
}

function typeFor({ kind, vocabulary, fields = [] }: FormField, itemType: string | undefined): object {
  if (kind === 'value' && vocabulary !== undefined) return enumOf(vocabulary);
  if (kind === 'item' && itemType !== undefined) {
    const target = named(`${itemType}Input`);
    for (const field of fields) addField(target, itemType, field, false);
    InputType(target.name, { description: `An item of a list, as in the type ${itemType}.` })(target);
    return target;
  }
  return types[kind as keyof typeof types];
}

function descriptionOf(type: string, { name, kind, isList, noun }: FormField): string {
  const said = findDescription(type, name) ?? undescribed[`${type}.${name}`] ?? undescribed[name];
  if (said === undefined) throw new Error(`Nothing describes the field "${type}.${name}" of the input.`);
  if (kind !== 'reference' || noun === undefined) return said;
  return `${said} ${isList ? 'Each by' : 'By'} slug or global id.`;
}

/** `event_partners` holds rows of the type `EventPartner`. */
function typeNameOf(table: string): string {
  const singular = table.replace(/ies$/, 'y').replace(/s$/, '');
  return singular.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
