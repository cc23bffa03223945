import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';
import {
  GraphQLCountryCode,
  GraphQLCurrency,
  GraphQLDateTimeISO,
  GraphQLEmailAddress,
  GraphQLLatitude,
  GraphQLLocalDate,
  GraphQLLongitude,
  GraphQLURL,
} from 'graphql-scalars';

/**
 * A scalar that the database already holds in the form the answer needs. What a query sends is checked by `check`,
 * which returns the value to use or throws with what is wrong.
 */
function stored(name: string, description: string, check: (value: unknown) => unknown, specifiedByURL?: string) {
  return new GraphQLScalarType<unknown, unknown>({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    serialize: (value) => value,
    parseValue: check,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING && node.kind !== Kind.INT && node.kind !== Kind.FLOAT) {
        throw new GraphQLError(`${name} is written as text or as a number.`, { nodes: node });
      }
      return check(valueFromASTUntyped(node));
    },
  });
}

const checkedBy = (scalar: GraphQLScalarType) => (value: unknown) => {
  scalar.parseValue(value);
  return value;
};

const pattern = (name: string, form: RegExp, example: string) => (value: unknown) => {
  if (typeof value !== 'string' || !form.test(value)) {
    throw new GraphQLError(`${JSON.stringify(value)} is not a ${name}; it looks like "${example}".`);
  }
  return value;
};

export const DateTime = stored(
  'DateTime',
  'An instant in UTC as in RFC 3339, `2026-11-21T09:30:00.000Z`.',
  checkedBy(GraphQLDateTimeISO),
  'https://www.rfc-editor.org/rfc/rfc3339',
);
// The database counts from the year 1 on.
const hasYear = pattern('LocalDate', /^(?!0000)\d{4}-/, '2026-11-21');
export const LocalDate = stored('LocalDate', 'A calendar day, `2026-11-21`.', (value) =>
  hasYear(checkedBy(GraphQLLocalDate)(value)),
);
export const LocalTime = stored(
  'LocalTime',
  'A time of day at the place, `09:30`.',
  pattern('LocalTime', /^([01]\d|2[0-3]):[0-5]\d$/, '09:30'),
);
export const PartialDate = stored(
  'PartialDate',
  'A day, a month or a year, as precise as it is known: `2023-11-01`, `2023-11` or `2023`.',
  pattern('PartialDate', /^\d{4}(-\d{2}(-\d{2})?)?$/, '2023-11'),
);
export const MonthDay = stored(
  'MonthDay',
  'A day of every year, `05-15` for the fifteenth of May.',
  pattern('MonthDay', /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, '05-15'),
);
export const AcademicYear = stored(
  'AcademicYear',
  'Two years joined by a slash, `2025/2026`, as in Erasmus Without Paper.',
  pattern('AcademicYear', /^\d{4}\/\d{4}$/, '2025/2026'),
);
export const Url = stored(
  'URL',
  'An address on the web, absolute or from the root of the portal.',
  checkedBy(GraphQLURL),
);
export const EmailAddress = stored('EmailAddress', 'An e-mail address.', checkedBy(GraphQLEmailAddress));
export const CountryCode = stored(
  'CountryCode',
  'A country as ISO 3166-1 alpha-2, `KZ`.',
  checkedBy(GraphQLCountryCode),
  'https://www.iso.org/iso-3166-country-codes.html',
);
export const Currency = stored('Currency', 'A currency as ISO 4217, `EUR`.', checkedBy(GraphQLCurrency));
export const LanguageCode = stored(
  'LanguageCode',
  'A language as BCP 47 primary subtag, `kk`.',
  pattern('LanguageCode', /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'kk'),
);
export const TimeZone = stored(
  'TimeZone',
  'A zone of the IANA time zone database, `Europe/Madrid`.',
  pattern('TimeZone', /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/, 'Europe/Madrid'),
);
export const Latitude = stored('Latitude', 'Degrees north, -90 to 90, WGS 84.', checkedBy(GraphQLLatitude));
export const Longitude = stored('Longitude', 'Degrees east, -180 to 180, WGS 84.', checkedBy(GraphQLLongitude));
export const Decimal = stored(
  'Decimal',
  'A decimal number as text, `902670.00`, so that no digit is lost.',
  pattern('Decimal', /^-?\d+(\.\d+)?$/, '902670.00'),
);
export const IscedField = stored(
  'IscedField',
  'A field of education and training of ISCED-F 2013: two digits for a broad, three for a narrow, four for a detailed field.',
  pattern('IscedField', /^\d{2,4}$/, '0613'),
);
