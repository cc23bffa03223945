import { readFileSync } from 'node:fs';
import postgres from 'postgres';

/** Which processes of PostgreSQL work for whom, where PostgreSQL runs on this machine. */
export interface DatabaseProcesses {
  /** The processes that serve connections of an application; undefined when none can be seen from here. */
  listBackends(applicationName: string): Promise<number[] | undefined>;
  version: string | undefined;
  close(): Promise<void>;
}

export const noDatabase: DatabaseProcesses = {
  listBackends: async () => undefined,
  version: undefined,
  close: async () => {},
};

export async function watchPostgres(url: string): Promise<DatabaseProcesses> {
  const client = postgres(url, { max: 1, onnotice: () => {} });
  const [server] = await client<{ version: string; pid: number }[]>`
    select current_setting('server_version') as version, pg_backend_pid() as pid`;
  const isHere = isPostgres(server?.pid ?? 0);
  return {
    version: server?.version,
    listBackends: async (applicationName) => {
      if (!isHere) return undefined;
      const found = await client<{ pid: number }[]>`
        select pid from pg_stat_activity where application_name = ${applicationName.slice(0, 63)}`;
      return found.length === 0 ? undefined : found.map(({ pid }) => pid);
    },
    close: () => client.end(),
  };
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
