import { useSession, useViewer } from '../api/session.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** Over the page when the session ended meanwhile; what was typed stays behind it, untouched. */
export function SignInAgain() {
  const { t } = useI18n();
  const { isEnded } = useSession();
  const { account } = useViewer();
  return (
    <Dialog title={t('session.ended')} isOpen={isEnded} isDismissable={false} onClose={() => undefined}>
      <p>{t('session.endedText')}</p>
      <SignInForm email={account.email} />
    </Dialog>
  );
}
