import type { FormField } from '../nouns/form-field.ts';
import type { Path } from './path.ts';

const isText = (field: FormField | undefined) => field?.kind === 'localised' || field?.kind === 'markdown';

/**
 * The path that a change is told as: a text language by language, also inside a list, so that two translators never
 * meet; anything else by its field, a list as a whole.
 */
export function unitOf(fields: readonly FormField[], path: Path): Path {
  const [name, , inner] = path;
  const field = fields.find((own) => own.name === name);
  if (isText(field) && path.length === 2) return path;
  const isInnerText = path.length === 4 && isText(field?.fields?.find((own) => own.name === inner));
  return isInnerText ? path : path.slice(0, 1);
}
