import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Only Linux tells with which environment every process was started. */
export const canListProcesses = existsSync('/proc/self/environ');

/** The ids of the processes that run and were started with an environment that has the text, by whomever. */
export function listMarked(mark: string): number[] {
  if (!canListProcesses) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && readEnvironment(name).includes(mark))
    .map(Number);
}

/** Empty for a process that has just ended, or is somebody else's. */
function readEnvironment(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch {
    return '';
  }
}

export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
