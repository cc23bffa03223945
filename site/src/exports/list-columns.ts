import { locales } from '../i18n/locales.ts';
import type { Column } from './csv.ts';
import type { ExportField } from './export-fields.ts';

/** A part becomes a column for each of its fields and a text one for each language; a list stays whole. */
export function listColumns(fields: readonly ExportField[]): Column[] {
  return fields.flatMap(({ name, isList, type, description, shape }): Column[] => {
    const own = { path: [name], isNumber: false, isList, type, description };
    if (isList || shape.is === 'tie') return [own];
    if (shape.is === 'value') return [{ ...own, isNumber: shape.isNumber }];
    if (shape.is === 'text') return locales.map((locale) => ({ ...own, path: [name, locale] }));
    return listColumns(shape.fields).map((column) => ({
      ...column,
      path: [name, ...column.path],
      description: `${description} ${column.description}`,
    }));
  });
}
