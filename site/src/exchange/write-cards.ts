import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import TermCards from '../components/TermCard/TermCards.astro';
import type { Locale } from '../i18n/locales.ts';
import type { ExchangeTerm } from './list-terms.ts';

const container = AstroContainer.create();
const separator = '\u001e';

/** The cards of some terms as HTML, in their order: the same ones as on the page, for the browser to put there. */
export async function writeCards(locale: Locale, terms: readonly ExchangeTerm[]): Promise<string[]> {
  const cards = await (await container).renderToString(TermCards, { props: { locale, terms, separator } });
  return cards.split(separator).slice(0, -1);
}
