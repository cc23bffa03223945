import { isIscedField } from '@portolan/schema/vocabularies/isced-field';
import { locale } from '@portolan/schema/vocabularies/locale';
import type { Vocabulary } from '@portolan/schema/vocabularies/vocabulary';
import { z } from 'zod';
import { isTimeZone } from './time-zone.ts';

/** The fields that content files are made of: what each accepts, and what is said when it does not. */

const currencies = new Set(Intl.supportedValuesOf('currency'));

export const text = z.string().trim().min(1, 'is empty; leave the key out when nothing is known');
export const slug = text.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens');
export const localised = z
  .partialRecord(z.enum(locale.values), text)
  .refine((value) => Object.keys(value).length > 0, 'has no language');
const vocabularies = new WeakMap<object, Vocabulary>();
export const valueIn = <V extends string>(set: Vocabulary<V>) => {
  const field = z.enum(set.values as [V, ...V[]]);
  vocabularies.set(field, set);
  return field;
};
/** The value set of a field that `valueIn` made. */
export const vocabularyOf = (field: object): Vocabulary | undefined => vocabularies.get(field);
export const valuesIn = <V extends string>(set: Vocabulary<V>) => z.array(valueIn(set)).default([]);
export const url = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http:// or https://' });
export const count = z.int().nonnegative();
export const year = z.int().min(800).max(2200);
export const decimal = z.union([z.number(), text.regex(/^\d+(\.\d+)?$/)]).transform(String);
export const day = z.iso.date('must be a day such as 2026-11-21');
export const instant = z.iso.datetime({ offset: true, error: 'must be an instant such as 2026-11-21T23:59:00+01:00' });
export const timeOfDay = text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as "09:30"');
export const partialDate = text.regex(
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  'must be a year, month or day such as "2023-11"',
);
const twoYears = /^\d{4}\/\d{4}$/;
export const academicYear = text
  .regex(twoYears, 'must be two years such as "2025/2026"')
  .refine(
    (years) => !twoYears.test(years) || Number(years.slice(5)) === Number(years.slice(0, 4)) + 1,
    'must be two years that follow each other, such as "2025/2026"',
  );
export const monthDay = text.regex(
  /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  'must be a month and a day in quotes such as "05-15"',
);
export const country = text.regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 code such as KZ');
export const language = text.regex(/^[a-z]{2,3}$/, 'must be a language code such as kk');
export const languageTag = text.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language tag such as sv');
export const currency = text.refine((code) => currencies.has(code), 'must be an ISO 4217 code such as EUR');
export const timeZone = text.refine(isTimeZone, 'must be an IANA time zone such as Europe/Madrid');
export const iscedField = text.refine(isIscedField, 'must be an ISCED-F 2013 code such as "0613"');
export const eqfLevel = z.int().min(1).max(8);
export const email = z.email('must be an e-mail address');
export const latitude = z.number().min(-90).max(90);
export const longitude = z.number().min(-180).max(180);
export const filePath = text.regex(/^[\w-][\w.-]*(\/[\w-][\w.-]*)*$/, 'must be a path below the folder "files"');
