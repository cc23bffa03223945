import { cefrLevel } from '@portolan/schema/vocabularies/cefr-level';
import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import { mobilityType } from '@portolan/schema/vocabularies/mobility-type';
import { countryName, languageName, sortByText } from '../i18n/format.ts';
import { label } from '../i18n/label.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ColumnName } from './exchange-index.ts';
import type { ExchangeTerm } from './list-terms.ts';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
}

interface Facet {
  /** The values that readers may choose, in the order of the list. */
  readonly values: readonly FacetValue[];
  /** The values of one term, of which those that nobody may choose are ignored. */
  readonly valuesOf: (term: ExchangeTerm) => readonly string[];
}

const broadFieldLength = 2;
const unknownField = '99';

const withAncestors = (field: string): string[] =>
  [2, 3, 4].filter((length) => length <= field.length).map((length) => field.slice(0, length));

/** A broad field is open to those who study one of its detailed ones, and the other way round. */
const isRelated = (field: string, other: string): boolean => field.startsWith(other) || other.startsWith(field);

const unique = (values: readonly (string | null)[]): string[] => [...new Set(values)].filter((value) => value !== null);

/** The values of every facet of few values that the terms give, in one language. */
export function listFacets(locale: Locale, terms: readonly ExchangeTerm[]): Record<ColumnName, Facet> {
  const inNameOrder = (values: readonly string[], toLabel: (value: string) => string): FacetValue[] =>
    sortByText(
      locale,
      values.map((value) => toValue(value, toLabel(value))),
      (value) => value.label,
    );
  const inGivenOrder = (order: readonly string[], present: readonly string[], toLabel: (value: string) => string) =>
    order.filter((value) => present.includes(value)).map((value) => toValue(value, toLabel(value)));

  // A term without a field is open to all, so that all broad fields are then worth offering.
  const isOpenToAll = terms.some((term) => term.iscedFields.length === 0);
  const namedFields = new Set(terms.flatMap((term) => term.iscedFields.flatMap(withAncestors)));
  const fields = iscedFields
    .map(({ code }): string => code)
    .filter((code) => namedFields.has(code) || (isOpenToAll && code.length === broadFieldLength))
    .filter((code) => !code.startsWith(unknownField));
  const levels = unique(terms.flatMap((term) => term.eqfLevels.map(String))).sort();
  const years = listYears(terms);

  return {
    who: {
      values: inGivenOrder(mobilityType.values, terms.map(whoOf), (value) => label(locale, 'mobilityType', value)),
      valuesOf: (term) => [whoOf(term)],
    },
    country: {
      values: inNameOrder(unique(terms.map(countryOf)), (code) => countryName(locale, code)),
      valuesOf: (term) => [countryOf(term)],
    },
    field: {
      values: fields.map((code) => toValue(code, label(locale, 'iscedField', code))),
      valuesOf: ({ iscedFields: own }) =>
        own.length === 0 ? fields : fields.filter((code) => own.some((field) => isRelated(field, code))),
    },
    level: {
      values: levels.map((level) => toValue(level, label(locale, 'eqfLevel', level))),
      valuesOf: (term) => (term.eqfLevels.length === 0 ? levels : term.eqfLevels.map(String)),
    },
    language: {
      values: inNameOrder(unique(terms.map(({ language }) => language)), (tag) => languageName(locale, tag)),
      valuesOf: (term) => unique([term.language]),
    },
    cefr: {
      values: inGivenOrder(cefrLevel.values, unique(terms.map((term) => term.cefrLevel)), (level) => level),
      valuesOf: (term) => unique([term.cefrLevel]),
    },
    year: {
      values: years.map((year) => toValue(year, year)),
      valuesOf: ({ firstAcademicYear, lastAcademicYear }) =>
        years.filter((year) => (firstAcademicYear ?? year) <= year && year <= (lastAcademicYear ?? year)),
    },
  };
}

const toValue = (value: string, text: string): FacetValue => ({ value, label: text });

const whoOf = ({ mobilityType: type }: ExchangeTerm): string => type.toLowerCase();

const countryOf = ({ receivingPartner }: ExchangeTerm): string => receivingPartner.countryCode;

/** Every academic year from the first to the last one that any term names. */
function listYears(terms: readonly ExchangeTerm[]): string[] {
  const starts = unique(terms.flatMap((term) => [term.firstAcademicYear, term.lastAcademicYear])).map((year) =>
    Number(year.slice(0, 4)),
  );
  if (starts.length === 0) return [];
  const first = starts.reduce((a, b) => Math.min(a, b));
  const last = starts.reduce((a, b) => Math.max(a, b));
  return Array.from({ length: last - first + 1 }, (_, index) => `${first + index}/${first + index + 1}`);
}
