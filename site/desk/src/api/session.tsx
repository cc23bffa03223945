import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { auth } from './auth.ts';
import { client, findFailure } from './client.ts';
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
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const [viewer, setViewer] = useState<Session['viewer']>();
  const [isEnded, setEnded] = useState(false);
  const [isOffline, setOffline] = useState(false);
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
        await auth.signOut();
        setViewer(null);
      },
    }),
    [viewer, isEnded, isOffline, end, refresh],
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
