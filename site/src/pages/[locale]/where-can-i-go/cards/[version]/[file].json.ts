// What the filters of the page show, in files of equal size: a reader loads only those with results in view.
import type { APIRoute } from 'astro';
import { readExchange } from '../../../../../exchange/build-index.ts';
import { cardsPerFile } from '../../../../../exchange/exchange-index.ts';
import type { ExchangeTerm } from '../../../../../exchange/list-terms.ts';
import { writeCards } from '../../../../../exchange/write-cards.ts';
import { type Locale, locales } from '../../../../../i18n/locales.ts';

interface Props {
  locale: Locale;
  terms: readonly ExchangeTerm[];
}

export async function getStaticPaths() {
  const ofLocales = await Promise.all(locales.map(listFiles));
  return ofLocales.flat();
}

async function listFiles(locale: Locale) {
  const { terms, index } = await readExchange(locale);
  return Array.from({ length: Math.ceil(terms.length / cardsPerFile) }, (_, file) => ({
    params: { locale, version: index.version, file: String(file) },
    props: { locale, terms: terms.slice(file * cardsPerFile, (file + 1) * cardsPerFile) },
  }));
}

export const GET: APIRoute<Props> = async ({ props }) => Response.json(await writeCards(props.locale, props.terms));
