import type { Told } from '../i18n/told.ts';
import { type Failure, type RefusedAnswer, toFailure } from './client.ts';

export interface SheetProblem extends Told {
  readonly row: number;
  readonly cell?: string | null;
  readonly header?: string | null;
}

/** What a sheet did, or would do; with any problem nothing is written, unless bad rows are left out. */
export interface SheetReport {
  readonly isWritten: boolean;
  readonly created: number;
  readonly changed: number;
  readonly skipped: number;
  readonly leftOut: readonly number[];
  readonly problems: readonly SheetProblem[];
  readonly warnings: readonly SheetProblem[];
  /** Columns by the names that they have in the sheet. */
  readonly map: Readonly<Record<string, string>>;
  /** Whether the columns are taken as in the last sheet with the same headings. */
  readonly isMapKnown?: boolean;
  readonly rows: readonly {
    readonly row: number;
    readonly action: 'create' | 'change' | 'skip';
    readonly slug: string;
    readonly label?: string;
    readonly differences: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  }[];
}

interface Sheet {
  readonly kind: string;
  readonly file: File;
  readonly map: Readonly<Record<string, string>> | undefined;
  readonly skipBadRows: boolean;
}

/** Sends a sheet to see what it would do; the token imports that very file. */
export async function previewSheet({
  kind,
  file,
  map,
  skipBadRows,
}: Sheet): Promise<{ readonly token: string; readonly report: SheetReport } | { readonly failure: Failure }> {
  const form = new FormData();
  form.set('kind', kind);
  if (map !== undefined) form.set('map', JSON.stringify(map));
  if (skipBadRows) form.set('skipBadRows', 'true');
  // The API reads what comes before the file.
  form.set('file', file);
  try {
    const response = await fetch('/import/preview', { method: 'POST', body: form, credentials: 'same-origin' });
    const answer = (await response.json()) as { token: string; report: SheetReport } | RefusedAnswer;
    if (!('errors' in answer)) return answer;
    return { failure: toFailure(answer.errors[0], String(response.status)) };
  } catch (error) {
    return { failure: { code: 'NETWORK', message: String(error) } };
  }
}

/** `CountryProfile` is `country-profiles` among sheets. */
export const toSheetKind = (type: string): string =>
  `${type.replace(/\B[A-Z]/g, '-$&').toLowerCase()}s`.replace(/ys$/, 'ies');

type Format = 'csv' | 'xlsx';

export const templateAddress = (type: string, format: Format) => `/import/templates/${toSheetKind(type)}.${format}`;

/** The bad rows of a sheet that was tried, each with what is wrong. */
export const badRowsAddress = (token: string, format: Format) => `/import/bad-rows/${token}.${format}`;

/** The sheet of a list; the filter is that of `records`. */
export const exportAddress = (type: string, format: Format, filter: object = {}): string =>
  `/export/sheets/${toSheetKind(type)}.${format}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
