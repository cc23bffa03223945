import type { Locale } from '../i18n/locales.ts';
import type { GuidePage } from '../queries/guide-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, type Thing, toId, toUrl } from './thing.ts';

export const describeGuide = (locale: Locale, { slug, title, summary, steps }: GuidePage): Thing => ({
  '@type': 'HowTo',
  '@id': toId((other) => routes.guide(other, slug)),
  name: title.value,
  description: inOwn(summary, locale),
  url: toUrl(routes.guide(locale, slug)),
  step: steps.map((step, index) => ({ '@type': 'HowToStep', position: index + 1, name: step.title.value })),
});
