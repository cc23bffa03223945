import type postgres from 'postgres';
import { kindOfFailure } from '../database-away.ts';
import { openClient, within } from './open-client.ts';

/** How long a server has that is asked whether it is there, in milliseconds. */
const patience = 1_000;

export interface Probe {
  /** Whether the server answers at all, be it with a refusal. */
  answers(): Promise<boolean>;
  close(): Promise<void>;
}

/** Asks over a connection of its own, which stays open: one that was frozen is thrown away. */
export function createProbe(url: string): Probe {
  let client: postgres.Sql | undefined;
  const drop = async () => {
    const dropped = client;
    client = undefined;
    await dropped?.end({ timeout: 0 });
  };
  return {
    answers: async () => {
      client ??= openClient(url, { max: 1, connect_timeout: 1, fetch_types: false });
      try {
        await within(patience, client`select 1`);
        return true;
      } catch (error) {
        await drop();
        const { code } = error as { code?: unknown };
        return code === '53300' || kindOfFailure(error) === undefined;
      }
    },
    close: drop,
  };
}
