import { locale as locales } from '@portolan/schema/vocabularies/locale';

/** `leaflet_ro.pdf` is probably Romanian, as the contract writes languages; an editor sees it and may say otherwise. */
export const guessLanguage = (name: string): string | undefined =>
  new RegExp(`[-_. (](${locales.values.join('|')})\\)?\\.[^.]+$`, 'i').exec(name)?.[1]?.toUpperCase();
