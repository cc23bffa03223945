// Says on the page what depends on who reads it and when: pages are made once, and for everybody.
import type { Locale } from '../../i18n/locales.ts';
import { describeReaderTime } from './describe-reader-time.ts';
import { describeTimeLeft } from './describe-time-left.ts';

const everyMinute = 60_000;
const locale = document.documentElement.lang as Locale;
const find = (name: string) => document.querySelectorAll<HTMLTimeElement>(`time[data-${name}]`);
const toInstant = (time: HTMLTimeElement) => new Date(time.dateTime);

for (const time of find('told')) {
  const { told = '', days = '{}', message = '{date}' } = time.dataset;
  const date = describeReaderTime(toInstant(time), told, JSON.parse(days));
  if (date === undefined) continue;
  time.textContent = message.replace('{date}', date);
  time.hidden = false;
}

function showTimeLeft(): void {
  for (const time of find('messages')) {
    const left = toInstant(time).getTime() - Date.now();
    time.textContent = describeTimeLeft(locale, left, JSON.parse(time.dataset['messages'] ?? '{}'));
    time.hidden = false;
  }
}

showTimeLeft();
setInterval(showTimeLeft, everyMinute);
