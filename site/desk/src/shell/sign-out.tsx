import { useState } from 'react';
import { useSession, useViewer } from '../api/session.tsx';
import { listKept } from '../edit/kept-changes.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** Signs out once the server has what was typed; asks first when it cannot have it. */
export function SignOut() {
  const { t } = useI18n();
  const { signOut, leave } = useSession();
  const { account } = useViewer();
  const [isBusy, setBusy] = useState(false);
  const [kept, setKept] = useState(0);
  const start = async () => {
    setBusy(true);
    await leave();
    const { length } = listKept(account.id);
    if (length === 0) await signOut();
    setKept(length);
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="quiet" disabled={isBusy} onClick={() => void start()}>
        {t('session.signOut')}
      </button>
      <Dialog title={t('signOut.title')} isOpen={kept > 0} onClose={() => setKept(0)}>
        <p>{t('signOut.text', { count: kept })}</p>
        <div className="buttons">
          <button type="button" className="primary" onClick={() => setKept(0)}>
            {t('signOut.stay')}
          </button>
          <button type="button" onClick={() => void signOut()}>
            {t('signOut.leave')}
          </button>
        </div>
      </Dialog>
    </>
  );
}
