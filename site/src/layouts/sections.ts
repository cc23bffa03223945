import type { MessageKey } from '../i18n/translate.ts';
import { type Address, routes } from '../routes.ts';

interface MenuEntry {
  readonly label: MessageKey;
  readonly address: Address;
}

/** The sections of the site in the order of the main menu. */
export const mainSections: readonly MenuEntry[] = [
  { label: 'nav.whereCanIGo', address: routes.whereCanIGo },
  { label: 'nav.partners', address: routes.partners },
  { label: 'nav.programmes', address: routes.programmes },
  { label: 'nav.calls', address: routes.calls },
  { label: 'nav.guides', address: routes.guides },
  { label: 'nav.projects', address: routes.projects },
  { label: 'nav.events', address: routes.events },
  { label: 'nav.networks', address: routes.networks },
  { label: 'nav.news', address: routes.news },
  { label: 'nav.library', address: routes.library },
];

/** What the main menu has no room for. */
export const otherSections: readonly MenuEntry[] = [
  { label: 'nav.countries', address: routes.countries },
  { label: 'nav.agreements', address: routes.agreements },
  { label: 'nav.figures', address: routes.figures },
  { label: 'nav.benchmark', address: routes.benchmark },
  { label: 'nav.surveys', address: routes.surveys },
  { label: 'nav.incoming', address: routes.incoming },
  { label: 'nav.outgoing', address: routes.outgoing },
  { label: 'nav.staff', address: routes.staff },
  { label: 'nav.services', address: routes.services },
  { label: 'nav.goodPractice', address: routes.goodPractices },
  { label: 'nav.strategies', address: routes.strategies },
];

/** Pages about the site itself. */
export const servicePages: readonly MenuEntry[] = [
  { label: 'nav.about', address: routes.about },
  { label: 'nav.developers', address: routes.developers },
  { label: 'nav.calendars', address: routes.calendars },
  { label: 'nav.status', address: routes.status },
  { label: 'nav.siteMap', address: routes.siteMap },
];
