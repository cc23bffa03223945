import { useFailures } from '../api/failures.tsx';
import type { RecordPayload } from '../api/operations/record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { Told } from '../i18n/told.ts';

/** Says what is wrong at a field of the form, which stands beside its label already where the sentence is about it alone. */
export function useProblemText(): (wrong: Told & { readonly code: string }) => string {
  const { t, say } = useI18n();
  return (wrong) => {
    if (wrong.code === 'REQUIRED') return t('problem.REQUIRED');
    if (wrong.code === 'SOURCE_LANGUAGE_MISSING') return t('problem.SOURCE_LANGUAGE_MISSING');
    return say(wrong);
  };
}

type UserErrors = RecordPayload['userErrors'];

/** Tells what refused a change of a record, in the place where everything that fails is told; whether something did. */
export function useTellRefusal(): (userErrors: UserErrors | undefined) => boolean {
  const { report } = useFailures();
  const problemText = useProblemText();
  return (userErrors = []) => {
    const [first] = userErrors;
    if (first === undefined) return false;
    report({ code: first.code, message: userErrors.map(problemText).join(' ') });
    return true;
  };
}
