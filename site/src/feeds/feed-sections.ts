import type { MessageKey } from '../i18n/translate.ts';
import { type Address, routes } from '../routes.ts';

/** The sections that a news reader can follow, by what their addresses end in. */
export const feedSections = {
  news: { title: 'nav.news', address: routes.news },
  calls: { title: 'nav.calls', address: routes.calls },
  events: { title: 'nav.events', address: routes.events },
  library: { title: 'nav.library', address: routes.library },
} as const satisfies Record<string, { title: MessageKey; address: Address }>;

export type FeedSection = keyof typeof feedSections;
