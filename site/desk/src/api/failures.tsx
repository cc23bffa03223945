import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import type { Failure } from './client.ts';

interface Failures {
  readonly failures: readonly (Failure & { id: number })[];
  readonly report: (failure: Failure) => void;
  readonly dismiss: (id: number) => void;
}

const FailuresContext = createContext<Failures | undefined>(undefined);
let lastId = 0;

/** Keeps what went wrong until somebody has read it: every mutation that fails is told here and nowhere else. */
export function FailuresProvider({ children }: { children: ReactNode }) {
  const [failures, setFailures] = useState<Failures['failures']>([]);
  const report = useCallback((failure: Failure) => {
    lastId += 1;
    const id = lastId;
    setFailures((now) => [...now.filter(({ message }) => message !== failure.message), { ...failure, id }].slice(-4));
  }, []);
  const dismiss = useCallback((id: number) => setFailures((now) => now.filter((failure) => failure.id !== id)), []);
  const value = useMemo(() => ({ failures, report, dismiss }), [failures, report, dismiss]);
  return <FailuresContext value={value}>{children}</FailuresContext>;
}

export function useFailures(): Failures {
  const failures = use(FailuresContext);
  if (failures === undefined) throw new Error('Failures are told inside "FailuresProvider".');
  return failures;
}

/** The list of what went wrong, in a place that is announced. */
export function FailureList() {
  const { t, say } = useI18n();
  const { failures, dismiss } = useFailures();
  return (
    <div className="failures" role="alert">
      {failures.map((failure) => (
        <div key={failure.id} className="failure">
          <p>{say(failure)}</p>
          <button type="button" className="quiet" onClick={() => dismiss(failure.id)}>
            {t('action.dismiss')}
          </button>
        </div>
      ))}
    </div>
  );
}
