import type { Locale } from '../i18n/locales.ts';
import type { Format } from './data-sets.ts';

/** The vocabularies of the catalogue, by the prefixes that its files give them. */
export const prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const authority = 'http://publications.europa.eu/resource/authority/';

/** The lists of terms of that authority which the catalogue uses, with their titles in English. */
const schemes = {
  'access-right': 'Access right',
  'data-theme': 'Data theme',
  'file-type': 'File type',
  language: 'Language',
};

export interface Term {
  readonly iri: string;
  readonly scheme: string;
  readonly schemeTitle: string;
}

const toTerm = (scheme: keyof typeof schemes, code: string): Term => ({
  iri: `${authority}${scheme}/${code}`,
  scheme: authority + scheme,
  schemeTitle: schemes[scheme],
});

const languages: Record<Locale, string> = {
  en: 'ENG',
  es: 'SPA',
  fr: 'FRA',
  ro: 'RON',
  ru: 'RUS',
  kk: 'KAZ',
  zh: 'ZHO',
};
const fileTypes: Record<Format, string> = { csv: 'CSV', json: 'JSON' };

export const toLanguage = (locale: Locale): Term => toTerm('language', languages[locale]);
export const toFileType = (format: Format): Term => toTerm('file-type', fileTypes[format]);
export const toMediaType = (mediaType: string): string => `https://www.iana.org/assignments/media-types/${mediaType}`;
export const publicAccess = toTerm('access-right', 'PUBLIC');
/** Education, culture and sport. */
export const theme = toTerm('data-theme', 'EDUC');
