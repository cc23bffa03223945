import { label } from '../i18n/label.ts';
import type { Locale } from '../i18n/locales.ts';
import type { CallPage } from '../queries/call-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, type Thing, toId, toMoney, toOffsetTime, toUrl } from './thing.ts';

/** A call is an offer until its deadline, of a grant where it names an amount: a grant itself has no deadline. */
export function describeCall(locale: Locale, call: CallPage): Thing {
  const { slug, title, summary, kind, partner, promoterName, amount, places, timeZone } = call;
  const name = title.value;
  const by =
    partner === null ? promoterName && { '@type': 'Organization', name: promoterName } : namePartner(locale, partner);
  return {
    '@type': amount === null ? 'Offer' : ['Offer', 'MonetaryGrant'],
    '@id': toId((other) => routes.call(other, slug)),
    name,
    description: inOwn(summary, locale),
    url: call.applicationUrl ?? toUrl(routes.call(locale, slug)),
    offeredBy: by,
    sponsor: amount === null ? undefined : by,
    amount: toMoney(amount),
    validFrom: toOffsetTime(call.opensAt, timeZone),
    validThrough: toOffsetTime(call.deadlineAt, timeZone),
    inventoryLevel: places === null ? undefined : { '@type': 'QuantitativeValue', value: places },
    itemOffered: {
      '@type': 'Service',
      name,
      serviceType: label(locale, 'callKind', kind),
      provider: by,
      audience: call.audiences.map((audience) => ({
        '@type': 'Audience',
        audienceType: label(locale, 'audience', audience),
      })),
    },
  };
}
