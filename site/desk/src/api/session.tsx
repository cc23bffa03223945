import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { auth } from './auth.ts';
import { client, findFailure } from './client.ts';
import { useFailures } from './failures.tsx';
import { type Viewer, viewerQuery } from './operations/viewer.ts';

/** Who uses the desk, and what the API lets them do. */
export interface Session {
  /** Undefined while nobody knows, null when nobody is signed in. */
  readonly viewer: Viewer | null | undefined;
  /** Whether the session ended while somebody was at work: the page stays, a dialog asks to sign in again. */
  readonly isEnded: boolean;
  /** Whether the API could not be asked at all. */
  readonly isOffline: boolean;
  readonly end: () => void;
  /** Asks again who is there; resolves when it is known. */
  readonly refresh: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** Sends what is not saved yet; resolves when the server has it or has refused it. */
  readonly leave: () => Promise<unknown>;
  /** Has something sent to the server before somebody signs out; gives back how to end that. */
  readonly beforeLeaving: (send: () => Promise<unknown>) => () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [viewer, setViewer] = useState<Session['viewer']>();
  const [isEnded, setEnded] = useState(false);
  const [isOffline, setOffline] = useState(false);
  const { report } = useFailures();
  const senders = useRef(new Set<() => Promise<unknown>>());
  const beforeLeaving = useCallback((send: () => Promise<unknown>) => {
    senders.current.add(send);
    return () => {
      senders.current.delete(send);
    };
  }, []);
  const leave = useCallback(() => Promise.all([...senders.current].map((send) => send())), []);
  const refresh = useCallback(async () => {
    const result = await client.query(viewerQuery, {}, { requestPolicy: 'network-only' }).toPromise();
    const failure = findFailure(result);
    setOffline(failure?.code === 'NETWORK');
    if (failure !== undefined) return;
    const known = result.data?.viewer;
    setViewer(known?.account ? { ...known, account: known.account } : null);
    if (known?.account) setEnded(false);
  }, []);
  // The same function always: who calls it in an effect would otherwise end the session that just began.
  const end = useCallback(() => setEnded(true), []);
  useEffect(() => void refresh(), [refresh]);
  const value = useMemo<Session>(
    () => ({
      viewer,
      isEnded,
      isOffline,
      end,
      refresh,
      signOut: async () => {
        const answer = await auth.signOut();
        if ('failure' in answer && answer.failure.code === 'NETWORK') report(answer.failure);
        else setViewer(null);
      },
      leave,
      beforeLeaving,
    }),
    [viewer, isEnded, isOffline, end, refresh, report, leave, beforeLeaving],
  );
  return <SessionContext value={value}>{children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('The session is asked for inside "SessionProvider".');
  return session;
}

/** The person at work. Throws on pages that nobody sees without signing in. */
export function useViewer(): Viewer {
  const { viewer } = useSession();
  if (!viewer) throw new Error('Nobody is signed in.');
  return viewer;
}
