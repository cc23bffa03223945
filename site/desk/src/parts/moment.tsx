import { toIntlTag } from '../../../src/i18n/locales.ts';
import { useI18n } from '../i18n/i18n.tsx';

const day: Intl.DateTimeFormatOptions = { dateStyle: 'medium', timeStyle: 'short' };

/** An instant on the reader's own clock. */
export function Moment({ at }: { at: string }) {
  const { locale } = useI18n();
  return <time dateTime={at}>{new Intl.DateTimeFormat(toIntlTag(locale), day).format(new Date(at))}</time>;
}
