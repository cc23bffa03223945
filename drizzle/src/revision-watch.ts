/**
 * Tells a process whether what it read before is still so. Every process that keeps answers holds a lease: one that
 * cannot be told of a change stops giving them when its lease ends, and who changes the content waits until all others
 * have been told or their leases are over.
 */
export interface RevisionWatch {
  /** Whether nothing changed since `onChange` was last told. */
  isFresh(): boolean;
  /** The content revision that nobody may be given anything older than; undefined while nothing says so. */
  known(): number | undefined;
  /** Tells of every change, before whoever made it goes on. */
  onChange(tell: () => void): void;
  /** Call it after a change was committed: resolves when nobody gives older answers any more. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What tells that the content changed, on either engine. */
export const contentChannel = 'portolan_content';

/** The only process that has the database open hears of every change itself, whoever in it made it. */
export async function watchAlone(
  listen: (channel: string, hear: () => void) => Promise<() => Promise<void>>,
): Promise<RevisionWatch> {
  const told: (() => void)[] = [];
  const tellAll = () => {
    for (const tell of told) tell();
  };
  const unlisten = await listen(contentChannel, tellAll);
  return {
    isFresh: () => true,
    known: () => undefined,
    onChange: (tell) => void told.push(tell),
    settle: async () => tellAll(),
    close: unlisten,
  };
}
