import { scaleLinear, scaleUtc } from 'd3-scale';
import type { Progress } from '../../figures/indicator.ts';

/** Across in per cent of the width, so that writing keeps its size; down in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
  readonly day: string;
  readonly value: number;
}

export interface Trend {
  readonly height: number;
  readonly points: readonly Point[];
  readonly baseline: number | undefined;
  readonly target: number | undefined;
}

const height = 120;
const margin = 16;
const round = (value: number): number => Math.round(value * 100) / 100;

/** The measured values in time, with the heights of baseline and target; the day the target is due ends the axis. */
export function drawTrend({ points, baseline, target }: Progress, dueOn: string | null): Trend {
  const days = [...points.map(({ day }) => day), ...(dueOn === null ? [] : [dueOn])].map((day) => new Date(day));
  const values = [...points.map(({ value }) => value), baseline, target].filter((value) => value !== null);
  const [first, last] = [Math.min(...days.map(Number)), Math.max(...days.map(Number))];
  // A single day has no length to be placed along.
  const across = scaleUtc([first, first === last ? first + 1 : last], [2, 96]);
  const down = scaleLinear([Math.min(...values), Math.max(...values)], [height - margin, margin]).nice(3);
  const toY = (value: number | null) => (value === null ? undefined : round(down(value)));
  return {
    height,
    points: points.map(({ day, value }) => ({ x: round(across(new Date(day))), y: round(down(value)), day, value })),
    baseline: toY(baseline),
    target: toY(target),
  };
}
