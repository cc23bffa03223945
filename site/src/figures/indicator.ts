import { formatDate } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locales.ts';
import { langOf } from '../i18n/localized.ts';
import { t } from '../i18n/translate.ts';
import type { Indicator } from '../queries/indicator.ts';
import { type Figure, toCell, withUnit } from './figure.ts';

const toNumber = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));

/** An indicator with numbers for its decimals. */
export interface Progress {
  readonly figure: Figure;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly points: readonly { readonly day: string; readonly value: number }[];
  readonly isReached: boolean;
  /** How far the latest value is from the baseline to the target, from 0 to 1; undefined where that says nothing. */
  readonly share: number | undefined;
  /** Whether the latest value is better than the one before; undefined before there are two, or where they are equal. */
  readonly isBetter: boolean | undefined;
}

export function followIndicator(locale: Locale, indicator: Indicator): Progress {
  const { slug, name, unit, better, dueOn, measurements } = indicator;
  const [baseline, target] = [toNumber(indicator.baseline), toNumber(indicator.target)];
  const points = measurements.map(({ measuredOn, value }) => ({ day: measuredOn, value: Number(value) }));
  const [before, latest] = [points.at(-2)?.value, points.at(-1)?.value];
  const isAsGood = (value: number, other: number) => (better === 'HIGHER' ? value >= other : value <= other);
  const way = baseline === null || target === null ? 0 : target - baseline;
  const share = latest === undefined || baseline === null || way === 0 ? undefined : (latest - baseline) / way;
  const figure = {
    id: `indicator-${slug}`,
    title: name.value,
    lang: langOf(name, locale),
    columns: [t(locale, 'indicator.measuredOn'), withUnit(t(locale, 'indicator.value'), unit)],
    rows: [
      [{ text: t(locale, 'indicator.baseline') }, toCell(baseline)],
      ...points.map(({ day, value }) => [{ text: formatDate(locale, day) }, { number: value }]),
      [
        {
          text:
            dueOn === null
              ? t(locale, 'indicator.target')
              : t(locale, 'indicator.targetBy', { date: formatDate(locale, dueOn) }),
        },
        toCell(target),
      ],
    ],
  };
  return {
    figure,
    baseline,
    target,
    points,
    isReached: latest !== undefined && target !== null && isAsGood(latest, target),
    share: share === undefined ? undefined : Math.min(Math.max(share, 0), 1),
    isBetter: before === undefined || latest === undefined || before === latest ? undefined : isAsGood(latest, before),
  };
}
