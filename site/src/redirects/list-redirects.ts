import { read, readAll } from '../api/read.ts';
import { fallbackLocale, toContractLocale } from '../i18n/locales.ts';
import { siteMapWorkPackagesQuery, slugRedirectsQuery } from '../queries/site-map.ts';
import { type Address, routes } from '../routes.ts';

/** An address that a record had before, and where the record is now. */
export interface Redirect {
  readonly from: Address;
  readonly to: Address;
}

type Route = (slug: string) => Address;

// Nouns that have no page of their own, such as tasks, have no address to keep alive.
const pages: Record<string, Route> = {
  Agreement: (slug) => (locale) => routes.agreement(locale, slug),
  Article: (slug) => (locale) => routes.article(locale, slug),
  Call: (slug) => (locale) => routes.call(locale, slug),
  Document: (slug) => (locale) => routes.document(locale, slug),
  Event: (slug) => (locale) => routes.event(locale, slug),
  Guide: (slug) => (locale) => routes.guide(locale, slug),
  GoodPractice: (slug) => (locale) => routes.goodPractice(locale, slug),
  Network: (slug) => (locale) => routes.network(locale, slug),
  Page: (slug) => (locale) => routes.page(locale, slug),
  Partner: (slug) => (locale) => routes.partner(locale, slug),
  Programme: (slug) => (locale) => routes.programme(locale, slug),
  Project: (slug) => (locale) => routes.project(locale, slug),
  Strategy: (slug) => (locale) => routes.strategy(locale, slug),
};

/** Every former address of a page of this site; a project that moved takes its work packages' pages along. */
export async function listRedirects(): Promise<Redirect[]> {
  const { slugRedirects } = await read(slugRedirectsQuery, {});
  if (slugRedirects.length === 0) return [];
  const variables = { locale: toContractLocale(fallbackLocale) };
  const workPackages = await readAll(siteMapWorkPackagesQuery, variables, (data) => data.entries);
  return slugRedirects.flatMap(({ type, from, to }) => {
    const page = pages[type];
    const own = page === undefined ? [] : [{ from: page(from), to: page(to) }];
    const moved = workPackages
      .filter(
        ({ slug, project }) => (type === 'WorkPackage' && slug === to) || (type === 'Project' && project.slug === to),
      )
      .map(({ slug, project }): Redirect => {
        const [oldProject, oldSlug] = type === 'Project' ? [from, slug] : [project.slug, from];
        return {
          from: (locale) => routes.workPackage(locale, oldProject, oldSlug),
          to: (locale) => routes.workPackage(locale, project.slug, slug),
        };
      });
    return [...own, ...moved];
  });
}
