/**
 * Tells a process whether what it read before is still so. Every process that keeps answers holds a lease: one that
 * cannot be told of a change stops giving them when its lease ends, and who changes the content waits until all others
 * have been told or their leases are over.
 */
export interface RevisionWatch {
  /** Whether nothing changed since `onChange` was last told. */
  isFresh(): boolean;
  /** Tells of every change, before whoever made it goes on. */
  onChange(tell: () => void): void;
  /** Call it after a change was committed: resolves when nobody gives older answers any more. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** The only process that has the database open knows of every change itself. */
export function watchAlone(): RevisionWatch {
  const told: (() => void)[] = [];
  return {
    isFresh: () => true,
    onChange: (tell) => void told.push(tell),
    settle: async () => {
      for (const tell of told) tell();
    },
    close: async () => {},
  };
}
