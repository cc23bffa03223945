export interface Period {
  /** Calendar days; null where nobody recorded one. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Where a bar begins and how long it is, in per cent of the axis. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  /** The end that is not recorded: there the bar goes on as a dashed line. */
  readonly isOpen: 'start' | 'end' | undefined;
}

export interface Tick {
  readonly x: number;
  readonly year: string;
  /** False where the next year's number would stand in the way. */
  readonly isLabelled: boolean;
}

export interface Axis {
  readonly ticks: readonly Tick[];
  /** A day's place in per cent of the axis. */
  readonly toX: (day: string) => number;
  /** The bar of a period; undefined where neither end is recorded. */
  readonly toBar: (period: Period) => Bar | undefined;
}

const toDayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const round = (value: number): number => Math.round(value * 100) / 100;
const narrowestBar = 0.6;
const labelRoom = 12;

/** The axis that holds all these days, from the first to the last; undefined when they do not span any time. */
export function drawAxis(days: readonly string[]): Axis | undefined {
  const numbers = days.map(toDayNumber);
  const first = Math.min(...numbers);
  const length = Math.max(...numbers) - first;
  if (!Number.isFinite(length) || length <= 0) return undefined;

  const toX = (day: string): number => round((100 * (toDayNumber(day) - first)) / length);
  const [firstYear, lastYear] = [first, first + length].map((day) => new Date(day * 86_400_000).getUTCFullYear()) as [
    number,
    number,
  ];
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index));
  // The first year begins with the axis, whatever its month.
  const places = years.map((year, index) => (index === 0 ? 0 : toX(`${year}-01-01`)));
  return {
    toX,
    ticks: years.map((year, index) => {
      const x = places[index] ?? 0;
      return { x, year, isLabelled: (places[index + 1] ?? 100) - x >= labelRoom };
    }),
    toBar({ startsOn, endsOn }) {
      if (startsOn === null && endsOn === null) return undefined;
      const x = startsOn === null ? 0 : toX(startsOn);
      const end = endsOn === null ? 100 : toX(endsOn);
      const isOpen = startsOn === null ? 'start' : endsOn === null ? 'end' : undefined;
      return { x, width: Math.max(round(end - x), narrowestBar), isOpen };
    },
  };
}
