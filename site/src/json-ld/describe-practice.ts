import type { Locale } from '../i18n/locales.ts';
import type { GoodPracticePage } from '../queries/good-practice-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, type Thing, toId, toUrl } from './thing.ts';

export const describePractice = (locale: Locale, practice: GoodPracticePage): Thing => ({
  '@type': 'CreativeWork',
  '@id': toId((other) => routes.goodPractice(other, practice.slug)),
  name: practice.title.value,
  description: inOwn(practice.summary, locale),
  url: toUrl(routes.goodPractice(locale, practice.slug)),
  about: practice.partner === null ? undefined : namePartner(locale, practice.partner),
});
