import { randomUUID } from 'node:crypto';
import type { SheetProblem } from '@portolan/drizzle/sheets/report';
import { tell } from '@portolan/schema/sentences/tell';
import { notFound } from '../errors/portolan-error.ts';

/** A sheet between its preview and its import. */
interface KeptSheet {
  /** Who sent it: nobody else may import it. */
  owner: string;
  bytes: Uint8Array;
  encoding?: string | undefined;
  sheet?: string | undefined;
  /** What the preview found wrong. */
  problems: readonly SheetProblem[];
  until: number;
}

const minutes = 30;
const mostKept = 20;

const kept = new Map<string, KeptSheet>();

/** Keeps a sheet in this process for half an hour, or until twenty newer ones came, and gives its token. */
export function keepSheet(sheet: Omit<KeptSheet, 'until'>): string {
  for (const [token, { until }] of kept) if (until < Date.now()) kept.delete(token);
  const [oldest] = kept.keys();
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest);
  const token = randomUUID();
  kept.set(token, { ...sheet, until: Date.now() + minutes * 60_000 });
  return token;
}

/** The sheet of a token. Throws NOT_FOUND when it is another person's or no longer kept. */
export function getKeptSheet(token: string, owner: string): KeptSheet {
  const sheet = kept.get(token);
  if (sheet === undefined || sheet.owner !== owner || sheet.until < Date.now()) {
    throw notFound(tell('sheet.notKept', { minutes }));
  }
  return sheet;
}
