import { readdirSync, readFileSync } from 'node:fs';

/** What Linux tells about processes. Elsewhere, and for processes of other machines, nothing is known. */

const ticksPerSecond = 100;

/** The fields of `/proc/<pid>/stat` behind the name, which may hold spaces; undefined when there is no such process. */
function statOf(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Seconds of processor time that a process has used, in user and in system mode. */
function cpuSecondsOf(pid: number): number | undefined {
  const stat = statOf(pid);
  return stat === undefined ? undefined : (Number(stat[11]) + Number(stat[12])) / ticksPerSecond;
}

/** A process and all that it started. */
export function listTree(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? statOf(Number(name))?.[1] : undefined;
    if (parent !== undefined) children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)]);
  }
  const tree = [pid];
  for (const member of tree) tree.push(...(children.get(member) ?? []));
  return tree;
}

/** The most memory that a process and what it started have held, in megabytes. */
export function peakMegabytesOf(pid: number): number | undefined {
  try {
    const kilobytes = listTree(pid).map((member) => {
      const [, peak] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${member}/status`, 'utf8')) ?? [];
      return Number(peak);
    });
    return kilobytes.reduce((sum, peak) => sum + peak, 0) / 1024;
  } catch {
    return undefined;
  }
}

/** How much memory a process holds now, in megabytes; undefined when there is no such process. */
export function residentMegabytesOf(pid: number): number | undefined {
  try {
    const [, held] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return held === undefined ? undefined : Number(held) / 1024;
  } catch {
    return undefined;
  }
}

/** How much processor time a group of processes used between two moments; ask the function once, at the second. */
export function startClock(pids: () => readonly number[]): () => number | undefined {
  const before = new Map(pids().map((pid) => [pid, cpuSecondsOf(pid)]));
  return () => {
    let used = 0;
    for (const pid of pids()) {
      const now = cpuSecondsOf(pid);
      if (now === undefined) return undefined;
      used += now - (before.get(pid) ?? 0);
    }
    return used;
  };
}
