import serifCyrillic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-500-normal.woff2?url';
import serifCyrillicExt from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-500-normal.woff2?url';
import serifLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-500-normal.woff2?url';
import serifLatinExt from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-500-normal.woff2?url';
import sansCyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2?url';
import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import type { Locale } from '../i18n/locales.ts';

const latin = [sansLatin, serifLatin];
// Spaces, digits and names are Latin in every language.
const cyrillic = [sansCyrillic, serifCyrillic, ...latin];

/**
 * The fonts that the text of a language is in. Browsers ask for them before they know that they need them: one that came
 * late would leave its letters to another font, in the middle of words.
 */
export const preloadedFonts: Readonly<Record<Locale, readonly string[]>> = {
  en: latin,
  es: latin,
  fr: latin,
  ro: [...latin, sansLatinExt, serifLatinExt],
  ru: cyrillic,
  kk: [...cyrillic, sansCyrillicExt, serifCyrillicExt],
  zh: latin,
};
