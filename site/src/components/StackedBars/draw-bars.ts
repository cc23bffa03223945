import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import type { MobilityOverYears } from '../../figures/mobility.ts';
import type { SeriesTone } from '../Figure/tones.ts';

/** Across in per cent of the width, so that writing keeps its size; down in pixels. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  readonly tone: SeriesTone;
  readonly name: string;
  readonly year: string;
  readonly value: number;
}

export interface Gap {
  readonly x: number;
  readonly width: number;
  /** The upper end of what is known. */
  readonly y: number;
  readonly year: string;
}

export interface Drawing {
  readonly height: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  readonly years: readonly { readonly x: number; readonly text: string; readonly isLabelled: boolean }[];
  readonly bars: readonly Bar[];
  readonly gaps: readonly Gap[];
}

const height = 220;
const top = 28;
/** Room for the numbers of the axis, in per cent. */
const axisRoom = 9;
const mostLabels = 8;
const round = (value: number): number => Math.round(value * 100) / 100;

export const totalsOf = ({ years, series }: MobilityOverYears): number[] =>
  years.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));

/** Bars of all years, stacked by series, on an axis from nought to `most`. */
export function drawBars(data: MobilityOverYears, most: number): Drawing {
  const { years, series, gaps } = data;
  const across = scaleBand(years, [axisRoom, 100]).paddingInner(0.3).paddingOuter(0.1);
  const down = scaleLinear([0, Math.max(most, 1)], [height, top]).nice(4);
  const width = round(across.bandwidth());
  const placeOf = (year: string) => round(across(year) ?? 0);
  const layers = stack<number, number>()
    .keys(series.keys())
    .value((index, key) => series[key]?.values[index] ?? 0)(years.keys());
  const bars = layers.flatMap((layer) =>
    layer.flatMap(([from, to], index): Bar[] => {
      const [one, year] = [series[layer.key], years[index]];
      const value = one?.values[index];
      if (one === undefined || year === undefined || value === null || value === undefined || value === 0) return [];
      const [y, end] = [round(down(to)), round(down(from))];
      return [{ x: placeOf(year), width, y, height: round(end - y), tone: one.tone, name: one.name, year, value }];
    }),
  );
  const totals = totalsOf(data);
  const step = Math.ceil(years.length / mostLabels);
  return {
    height,
    ticks: down
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: round(down(value)), value })),
    years: years.map((year, index) => ({
      x: round(placeOf(year) + width / 2),
      text: year.replace(/^..(..)\/..(..)$/, '$1/$2'),
      isLabelled: index % step === 0,
    })),
    bars,
    gaps: years.flatMap((year, index) =>
      gaps[index] ? [{ x: placeOf(year), width, y: round(down(totals[index] ?? 0)), year }] : [],
    ),
  };
}
