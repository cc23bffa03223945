const creativeCommons = /^CC-(BY(?:-[A-Z]+)*)-(\d\.\d)$/;

/** Where the text of a licence is, by its SPDX identifier; undefined for a licence that is known only in words. */
export function toLicenceUrl(licence: string): string | undefined {
  const [, terms, version] = creativeCommons.exec(licence) ?? [];
  if (terms !== undefined) return `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
  return licence === 'CC0-1.0' ? 'https://creativecommons.org/publicdomain/zero/1.0/' : undefined;
}
