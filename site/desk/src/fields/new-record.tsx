import { type ReactNode, useState } from 'react';
import { saveDraft } from '../api/operations/record.ts';
import { useViewer } from '../api/session.tsx';
import { useAction } from '../api/use-action.ts';
import { firstChanges } from '../edit/new-page.tsx';
import { NewRecordForm } from '../edit/new-record-form.tsx';
import { useTellRefusal } from '../edit/problem-text.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** A button that makes a minimal record without leaving the form, and chooses it. */
export function useNewRecord(type: string, onMade: (slug: string) => void): ReactNode {
  const { t, recordsLabel } = useI18n();
  const { run, isRunning } = useAction();
  const tellRefusal = useTellRefusal();
  const { actions } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [slug, setSlug] = useState('');
  const make = async () => {
    const data = await run(saveDraft, { input: { type, changes: firstChanges(type, name, slug), version: 0 } });
    if (tellRefusal(data?.result.userErrors)) return;
    if (data !== undefined) {
      setOpen(false);
      onMade(slug);
    }
  };
  if (!actions.includes('CREATE')) return null;
  return (
    <>
      <button type="button" className="quiet" onClick={() => setOpen(true)}>
        {t('relation.create')} <span className="unseen">{recordsLabel(type)}</span>
      </button>
      <Dialog title={t('new.title', { records: recordsLabel(type) })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t('relation.createText')}</p>
        <NewRecordForm name={name} slug={slug} onName={setName} onSlug={setSlug} />
        <button type="button" className="primary" disabled={isRunning || slug === ''} onClick={() => void make()}>
          {t('new.do')}
        </button>
      </Dialog>
    </>
  );
}
