import { fillMessage } from '../../i18n/fill-message.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { TimeLeftMessages } from './time-messages.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long a deadline is away, or that it is over. Counted in time that has really to pass, which is the same wherever
 * the reader is, and rounded down: nobody is promised more than there is.
 */
export function describeTimeLeft(locale: Locale, milliseconds: number, messages: TimeLeftMessages): string {
  const say = (key: keyof TimeLeftMessages, unit: number) =>
    fillMessage(locale, messages[key], { count: Math.floor(milliseconds / unit) });
  if (milliseconds < 0) return messages['calls.closed'];
  if (milliseconds >= 2 * day) return say('count.daysLeft', day);
  return milliseconds >= hour ? say('count.hoursLeft', hour) : say('count.minutesLeft', minute);
}
