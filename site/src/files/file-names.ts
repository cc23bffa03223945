/** The names of many files as one text, all of the same length: a list of texts would take a quarter more. */
export type FileNames = string;

/** Enough for no two of a million files to be called alike. */
export const nameLength = 12;

export const nameAt = (names: FileNames, place: number): string =>
  names.slice(place * nameLength, (place + 1) * nameLength);
