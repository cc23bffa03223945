import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import TermCard from '../components/TermCard/TermCard.astro';
import type { Locale } from '../i18n/locales.ts';
import type { ExchangeTerm } from './list-terms.ts';

/** The cards of some terms as HTML, in their order: the same ones as on the page, for the browser to put there. */
export async function writeCards(locale: Locale, terms: readonly ExchangeTerm[]): Promise<string[]> {
  const container = await AstroContainer.create();
  return Promise.all(terms.map((term) => container.renderToString(TermCard, { props: { locale, term } })));
}
