import { useEffect, useState } from 'react';
import { archiveRecords, type Whom } from '../api/operations/records.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Failures, type Outcome, toOutcome } from './outcome.tsx';

interface Props {
  readonly type: string;
  readonly whom: Whom;
  readonly onClose: () => void;
  readonly onDone: (outcome: Outcome) => void;
}

/** Takes many records off the site: first says which of them go and which stay, and why. */
export function BulkArchive({ type, whom, onClose, onDone }: Props) {
  const { t } = useI18n();
  const { run, isRunning } = useAction();
  const [trial, setTrial] = useState<Outcome>();
  const archive = async (dryRun: boolean) => {
    const data = await run(archiveRecords, { input: { type, ...whom, dryRun } });
    return data && toOutcome(data.archiveRecords);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is tried once, for what is selected when the dialog opens.
  useEffect(() => {
    let isHere = true;
    void archive(true).then((outcome) => isHere && setTrial(outcome));
    return () => {
      isHere = false;
    };
  }, []);
  const confirm = async () => {
    const outcome = await archive(false);
    if (outcome !== undefined) onDone(outcome);
  };
  return (
    <Dialog title={t('bulk.archive')} isOpen onClose={onClose}>
      <p>{t('bulk.archiveText')}</p>
      <div role="status">
        {trial === undefined && <p>{t('state.loading')}</p>}
        {trial && <p>{t('bulk.wouldArchive', { count: trial.changed })}</p>}
        {trial && trial.failures.length > 0 && (
          <p>{t('bulk.stay', { count: new Set(trial.failures.map(({ label }) => label)).size })}</p>
        )}
        {trial && <Failures list={trial.failures} />}
      </div>
      <button
        type="button"
        className="primary"
        disabled={isRunning || trial === undefined || trial.changed === 0}
        onClick={() => void confirm()}
      >
        {t('bulk.archiveDo')}
      </button>
    </Dialog>
  );
}
