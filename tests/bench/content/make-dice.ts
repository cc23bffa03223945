/** Random choices that come out the same in every run. */
export interface Dice {
  /** A whole number from 0, below `sides`. */
  roll(sides: number): number;
  /** True in so many of a hundred cases. */
  chance(percent: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** As `roll`, small numbers far more often: few partners have most agreements. */
  rollLow(sides: number): number;
}

/** The generator "mulberry32": 32 bits of state are enough for content that nobody bets on. */
export function makeDice(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number): number => Math.floor(next() * sides);
  return {
    roll,
    chance: (percent) => next() * 100 < percent,
    pick: <T>(items: readonly T[]) => items[roll(items.length)] as T,
    rollLow: (sides) => Math.floor(next() ** 2 * sides),
  };
}
