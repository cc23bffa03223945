/** What keeps the database from doing its work just now, each with the sentence that a caller is told. */
const sentences = {
  away: 'The database does not answer just now. Try again in a few seconds.',
  slow: 'The database took too long. Ask for less at once, or try again in a few seconds.',
  busy: 'Too many changes are being written just now. Try again in a few seconds.',
  closed: 'The database takes no changes just now; reading works. Try again later.',
  undone: 'The database was cut off, and nothing of this change was written. Try again in a few seconds.',
  unknown: 'The database was cut off at the end of this change. Look whether it is there before you try again.',
} as const;

export type DatabaseTrouble = keyof typeof sentences;

/** The database cannot do its work just now, through no fault of the caller; the message is a sentence for the caller. */
export class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway';
  readonly trouble: DatabaseTrouble;

  constructor(trouble: DatabaseTrouble, options?: ErrorOptions) {
    super(sentences[trouble], options);
    this.trouble = trouble;
  }
}

/** The trouble of the database that is behind an error, however it was wrapped; undefined when there is none. */
export function findDatabaseAway(error: unknown): DatabaseAway | undefined {
  for (let at = error; at instanceof Error; at = at.cause ?? (at as { originalError?: unknown }).originalError) {
    if (at instanceof DatabaseAway) return at;
  }
  return undefined;
}

/** The connection was not made, so that nothing was sent. */
const refused = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'CONNECT_TIMEOUT',
  // It starts or stops, or all its connections are taken.
  '57P03',
  '53300',
]);
/** The connection ended while something was under way. */
const cut = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
]);
/** It is there and reads, and cannot write: it is a copy or set so, its disk is full, or its disk fails. */
const closed = new Set(['25006', '53100', '58030']);
/** A statement was stopped for the time that it took, or waited too long for another. */
const slow = new Set(['57014', '55P03', '53200']);

/** What an error of the driver means; undefined for what the statement itself did wrong. */
export function kindOfFailure(error: unknown): 'refused' | 'cut' | 'closed' | 'slow' | undefined {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (refused.has(code)) return 'refused';
  if (cut.has(code)) return 'cut';
  if (closed.has(code)) return 'closed';
  return slow.has(code) ? 'slow' : undefined;
}
