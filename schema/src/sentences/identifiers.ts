/** Why an identifier does not look like one of its scheme. */
export const identifierSentences = {
  'identifier.schac': '"{value}" does not look like an internet domain such as "upct.es".',
  'identifier.previous_schac': '"{value}" does not look like an internet domain such as "ttu.ee".',
  'identifier.erasmus':
    '"{value}" does not look like three characters of country, a town and two digits, "E  MURCIA04".',
  'identifier.pic': '"{value}" does not look like nine digits.',
  'identifier.oid': '"{value}" does not look like "E" and eight digits.',
  'identifier.ror': '"{value}" does not look like a "0", six characters and two check digits.',
  'identifier.isni': '"{value}" does not look like sixteen characters, the last a check digit.',
  'identifier.wikidata': '"{value}" does not look like "Q" and a number.',
  'identifier.digits': '"{value}" has wrong check digits.',
} as const;
