import type { Locale } from '../i18n/locales.ts';
import type { NetworkPage } from '../queries/network-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, type Thing, toId, toUrl } from './thing.ts';

export const describeNetwork = (locale: Locale, network: NetworkPage): Thing => ({
  '@type': 'Organization',
  '@id': toId((other) => routes.network(other, network.slug)),
  name: network.name.value,
  alternateName: network.acronym,
  description: inOwn(network.summary, locale),
  slogan: network.motto,
  url: network.website ?? toUrl(routes.network(locale, network.slug)),
  foundingDate: network.startedOn,
  dissolutionDate: network.endedOn,
  member: network.members.filter(({ left }) => left === null).map(({ partner }) => namePartner(locale, partner)),
});
