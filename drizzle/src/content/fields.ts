import { isIscedField } from '@portolan/schema/vocabularies/isced-field';
import { locale } from '@portolan/schema/vocabularies/locale';
import type { Vocabulary } from '@portolan/schema/vocabularies/vocabulary';
import { z } from 'zod';
import { saying } from './form-sentences.ts';
import { isTimeZone } from './time-zone.ts';

/** The fields that content files are made of: what each accepts, and what is said when it does not. */

const currencies = new Set(Intl.supportedValuesOf('currency'));

export const text = z.string().trim().min(1, saying('must.notEmpty'));
export const slug = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, saying('must.slug'));
export const localised = z
  .partialRecord(z.enum(locale.values), text)
  .refine((value) => Object.keys(value).length > 0, saying('must.haveLanguage'));
const vocabularies = new WeakMap<object, Vocabulary>();
export const valueIn = <V extends string>(set: Vocabulary<V>) => {
  const field = z.enum(set.values as [V, ...V[]]);
  vocabularies.set(field, set);
  return field;
};
/** The value set of a field that `valueIn` made. */
export const vocabularyOf = (field: object): Vocabulary | undefined => vocabularies.get(field);
export const valuesIn = <V extends string>(set: Vocabulary<V>) => z.array(valueIn(set)).default([]);
export const url = z.url({ protocol: /^https?$/, error: saying('must.url') });
export const count = z.int().nonnegative();
export const year = z.int().min(800).max(2200);
export const decimal = z.union([z.number(), text.regex(/^\d+(\.\d+)?$/)]).transform(String);
export const day = z.iso.date(saying('must.day'));
export const instant = z.iso.datetime({ offset: true, error: saying('must.instant') });
export const timeOfDay = text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, saying('must.timeOfDay'));
export const partialDate = text.regex(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  saying('must.partialDate'),
);
const twoYears = /^\d{4}\/\d{4}$/;
export const academicYear = text
  .regex(twoYears, saying('must.academicYear'))
  .refine(
    (years) => !twoYears.test(years) || Number(years.slice(5)) === Number(years.slice(0, 4)) + 1,
    saying('must.followingYears'),
  );
export const monthDay = text.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, saying('must.monthDay'));
export const country = text.regex(/^[A-Z]{2}$/, saying('must.country'));
export const language = text.regex(/^[a-z]{2,3}$/, saying('must.language'));
export const languageTag = text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, saying('must.languageTag'));
export const currency = text.refine((code) => currencies.has(code), saying('must.currency'));
export const timeZone = text.refine(isTimeZone, saying('must.timeZone'));
export const iscedField = text.refine(isIscedField, saying('must.iscedField'));
export const eqfLevel = z.int().min(1).max(8);
export const email = z.email(saying('must.email'));
export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);
export const filePath = text.regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, saying('must.filePath'));
