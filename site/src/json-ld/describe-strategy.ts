import type { Locale } from '../i18n/locales.ts';
import type { StrategyPage } from '../queries/strategy-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, type Thing, toId, toUrl } from './thing.ts';

export const describeStrategy = (locale: Locale, strategy: StrategyPage): Thing => ({
  '@type': 'CreativeWork',
  '@id': toId((other) => routes.strategy(other, strategy.slug)),
  name: strategy.title.value,
  description: inOwn(strategy.summary, locale),
  url: toUrl(routes.strategy(locale, strategy.slug)),
  about: namePartner(locale, strategy.partner),
  hasPart: strategy.pillars.map((pillar) => ({ '@type': 'CreativeWork', name: pillar.title.value })),
});
