import { useFailures } from '../api/failures.tsx';
import type { RecordPayload } from '../api/operations/record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { findField } from '../nouns/all.ts';
import type { Path } from './path.ts';
import { usePathLabel } from './value-text.tsx';

/** What the API says is wrong at a place. */
interface Wrong {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
}

const quoted = /"([A-Za-z]\w*(?:\.\w+)*)"/g;

/**
 * Gives a problem in the words of the desk: the plain ones in the language of the interface, the others as the API says
 * them, with fields by the names that they have in the form.
 */
export function useProblemText(): (type: string, wrong: Wrong) => string {
  const { t, fieldLabel } = useI18n();
  const pathLabel = usePathLabel();
  return (type, { code, message }) => {
    if (code === 'REQUIRED') return t('problem.REQUIRED');
    if (code === 'SOURCE_LANGUAGE_MISSING') return t('problem.SOURCE_LANGUAGE_MISSING');
    return message.replace(quoted, (whole, name: string) => {
      const path = name.split('.');
      const isKnown = findField(type, path[0] ?? '') !== undefined || (path.length === 1 && fieldLabel(name) !== name);
      return isKnown ? `“${pathLabel(type, path)}”` : whole;
    });
  };
}

type UserErrors = RecordPayload['userErrors'];

/** Tells what refused a change of a record, in the place where everything that fails is told; whether something did. */
export function useTellRefusal(): (type: string, userErrors: UserErrors | undefined) => boolean {
  const { report } = useFailures();
  const problemText = useProblemText();
  return (type, userErrors = []) => {
    const [first] = userErrors;
    if (first === undefined) return false;
    const message = userErrors.map(({ field: path, ...own }) => problemText(type, { path, ...own })).join(' ');
    report({ code: first.code, message });
    return true;
  };
}
