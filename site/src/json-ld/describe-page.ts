import type { Crumb } from '../components/Breadcrumbs/Breadcrumbs.astro';
import type { Locale } from '../i18n/locales.ts';
import type { Frame } from '../layouts/frame.ts';
import { type Address, routes } from '../routes.ts';
import { inOwn, type Thing, toUrl, websiteId } from './thing.ts';

interface Page {
  readonly title: string;
  readonly description: string | undefined;
  readonly address: Address;
  /** Home and the page itself included. */
  readonly trail: readonly Crumb[] | undefined;
  /** What the page is about. */
  readonly thing: Thing | undefined;
  /** The address of its picture. */
  readonly image: string | undefined;
}

/** A page, its place in the site, and what it is about. */
export function describePage(locale: Locale, { title, description, address, trail, thing, image }: Page): Thing[] {
  const url = toUrl(address(locale));
  const page: Thing = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: locale,
    isPartOf: { '@id': websiteId },
    breadcrumb: trail === undefined ? undefined : { '@id': `${url}#breadcrumb` },
    primaryImageOfPage: image === undefined ? undefined : { '@type': 'ImageObject', url: image },
    mainEntity: thing === undefined ? undefined : { '@id': thing['@id'] },
  };
  const breadcrumb: Thing = {
    '@type': 'BreadcrumbList',
    '@id': `${url}#breadcrumb`,
    itemListElement: trail?.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: { '@id': href === undefined ? url : toUrl(href) },
    })),
  };
  return [page, ...(trail === undefined ? [] : [breadcrumb]), ...(thing === undefined ? [] : [thing])];
}

/** The portal and who runs it, for the home page. */
export const describeWebsite = (
  locale: Locale,
  { name, tagline, operator, contactEmail, contactUrl }: Frame,
): Thing => ({
  '@type': 'WebSite',
  '@id': websiteId,
  url: toUrl(routes.home(locale)),
  name: name.value,
  description: inOwn(tagline, locale),
  inLanguage: locale,
  publisher:
    operator === null
      ? undefined
      : { '@type': 'Organization', name: operator.value, email: contactEmail, url: contactUrl },
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${toUrl(routes.search(locale))}?q={words}` },
    'query-input': 'required name=words',
  },
});
