import { tell } from '@portolan/schema/sentences/tell';
import { locale } from '@portolan/schema/vocabularies/locale';
import { fieldAt } from '../content/form-fields.ts';
import type { NounForm } from '../content/noun-form.ts';
import type { Change, Path } from './paths.ts';
import { EditingRefused, type Problem } from './problems.ts';

/** Fields that have an act of their own. */
const notSet = new Set(['publicationStatus']);

const languages: readonly string[] = locale.values;

/** Throws when a change leads to a place that records of the form do not have. */
export function requireKnownPaths(form: NounForm, changes: readonly Change[]): void {
  const problems = changes.flatMap(({ path }): Problem[] => {
    if (path.length > 0 && notSet.has(path[0] as string)) {
      return [{ path, code: 'NOT_POSSIBLE', ...tell('record.notSet', { field: String(path[0]) }) }];
    }
    if (isKnown(form, path)) return [];
    return [{ path, code: 'UNKNOWN_FIELD', ...tell('record.noPlace', { type: form.type, field: path.join('.') }) }];
  });
  if (problems.length > 0) throw new EditingRefused(problems);
}

function isKnown(form: NounForm, path: Path): boolean {
  const [name, position, inner, language, ...more] = path;
  if (name === undefined || more.length > 0) return false;
  const field = fieldAt(form, [name]);
  if (field === undefined) return false;
  if (position === undefined) return true;
  if (!field.isList) return field.kind === 'localised' && inner === undefined && languages.includes(position);
  if (!/^\d{1,4}$/.test(position) || inner === undefined) return false;
  const part = fieldAt(form, [name, position, inner]);
  return part?.kind === 'localised' && language !== undefined && languages.includes(language);
}
