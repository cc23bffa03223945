import type { MessageKey } from '../i18n/load-language.ts';

const patterns: Record<string, readonly [pattern: RegExp, message: MessageKey]> = {
  URL: [/^https?:\/\/[^\s/]+\S*$/, 'check.url'],
  EmailAddress: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'check.email'],
  Int: [/^-?\d+$/, 'check.integer'],
  Decimal: [/^\d+(\.\d+)?$/, 'check.decimal'],
  Float: [/^-?\d+(\.\d+)?$/, 'check.decimal'],
  LocalTime: [/^([01]\d|2[0-3]):[0-5]\d/, 'check.time'],
  PartialDate: [/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'check.partialDate'],
  AcademicYear: [/^(\d{4})\/(\d{4})$/, 'check.academicYear'],
  MonthDay: [/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'check.monthDay'],
  Slug: [/^[a-z0-9]+(-[a-z0-9]+)*$/, 'check.slug'],
};

/** What to do about a text that is none of its type; undefined when it can be one. The server has the last word. */
export function checkScalar(type: string, text: string): MessageKey | undefined {
  const rule = patterns[type];
  return rule === undefined || rule[0].test(text) ? undefined : rule[1];
}
