import { residentMegabytesOf } from '../read-usage.ts';

interface Sample {
  minutes: number;
  megabytes: number;
}

/** How much memory processes hold over time. */
export class Memory {
  readonly #begin = performance.now();
  readonly #samples = new Map<string, Sample[]>();

  /** Notes what processes hold together. */
  sample(name: string, pids: readonly number[]): void {
    const megabytes = pids.reduce((sum, pid) => sum + (residentMegabytesOf(pid) ?? 0), 0);
    const minutes = (performance.now() - this.#begin) / 60_000;
    this.#samples.set(name, [...(this.#samples.get(name) ?? []), { minutes, megabytes }]);
  }

  /** A row a process: eight moments, and how much it grows an hour over the second half, when all that is kept is there. */
  rows(): string[][] {
    return [...this.#samples].map(([name, samples]) => {
      const late = samples.slice(Math.floor(samples.length / 2));
      const moments = Array.from({ length: 8 }, (_, place) => samples[Math.floor((place * (samples.length - 1)) / 7)]);
      return [
        name,
        ...moments.map((sample) => (sample === undefined ? '–' : sample.megabytes.toFixed(0))),
        (slopeOf(late) * 60).toFixed(1),
      ];
    });
  }
}

/** Megabytes a minute, by least squares. */
function slopeOf(samples: readonly Sample[]): number {
  const mean = (pick: (sample: Sample) => number) => samples.reduce((sum, one) => sum + pick(one), 0) / samples.length;
  const x = mean(({ minutes }) => minutes);
  const y = mean(({ megabytes }) => megabytes);
  const across = samples.reduce((sum, one) => sum + (one.minutes - x) * (one.megabytes - y), 0);
  const square = samples.reduce((sum, one) => sum + (one.minutes - x) ** 2, 0);
  return square === 0 ? 0 : across / square;
}
