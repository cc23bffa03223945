import { toRecordUuid } from './record-uuid.ts';

/** What happens in a calendar: whole days, or between two instants. */
export interface CalendarEntry {
  /** The same for one thing in every calendar, language and build. */
  readonly uid: string;
  /** How often it has changed. */
  readonly sequence: number;
  readonly updatedAt: string;
  readonly title: string;
  readonly description: string;
  readonly kind: string;
  /** The page about it. */
  readonly url: string;
  readonly when: WholeDays | Instants;
  readonly status?: 'CANCELLED' | 'TENTATIVE' | undefined;
  readonly place?: string | undefined;
  readonly coordinates?: { readonly latitude: number; readonly longitude: number } | undefined;
}

interface WholeDays {
  readonly firstDay: string;
  /** Itself included. */
  readonly lastDay: string;
}

interface Instants {
  readonly start: string;
  /** Undefined for what has no length, as a deadline. */
  readonly end?: string | undefined;
}

interface DatedRecord {
  readonly id: string;
  readonly revision: number;
  readonly updatedAt: string;
}

/** Which thing an entry is, and which state of it. `part` names what is told apart within the record. */
export const toIdentity = ({ id, revision, updatedAt }: DatedRecord, part?: string) => ({
  // Not the host of the site: a portal that moves, or is built for a rehearsal, still speaks of the same event.
  uid: `${[toRecordUuid(id), ...(part === undefined ? [] : [part])].join('-')}@portolan`,
  sequence: revision - 1,
  updatedAt,
});
