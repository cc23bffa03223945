import { type Locale, locale } from '@portolan/schema/vocabularies/locale';
import { type HTMLElement, parse } from 'node-html-parser';
import { readSiteFile, siteFiles } from './site-files.ts';

export interface BuiltPage {
  /** Where the page is, from the root of the site: `/en/partners/`. */
  readonly path: string;
  /** Undefined for the few pages before a language is chosen. */
  readonly locale: Locale | undefined;
  readonly html: string;
  readonly document: HTMLElement;
  /** Only leads on to where the page is now. */
  readonly isRedirect: boolean;
  /** Search engines are asked to leave it out. */
  readonly isHidden: boolean;
}

export interface LocalisedPage extends BuiltPage {
  readonly locale: Locale;
}

/** Every page of the built site. */
export const pages: readonly BuiltPage[] = siteFiles.filter((path) => path.endsWith('.html')).map(readPage);

/** The pages of all languages, but for those that only lead on. */
export const localisedPages = pages.filter((page) => page.locale !== undefined && !page.isRedirect) as LocalisedPage[];

const byPath = new Map(pages.map((page) => [page.path, page]));

/** The page at an address of the site. Throws when there is none. */
export function getPage(path: string): BuiltPage {
  const page = byPath.get(path);
  if (page === undefined) throw new Error(`The site has no page at "${path}".`);
  return page;
}

export const findPage = (path: string): BuiltPage | undefined => byPath.get(path);

function readPage(file: string): BuiltPage {
  const html = readSiteFile(file).toString();
  const document = parse(html);
  const path = file.replace(/index\.html$/, '');
  const first = path.split('/')[1] as Locale;
  return {
    path,
    locale: locale.values.includes(first) ? first : undefined,
    html,
    document,
    isRedirect: document.querySelector('meta[http-equiv="refresh"]') !== null,
    isHidden: document.querySelector('meta[name="robots"]')?.getAttribute('content')?.includes('noindex') === true,
  };
}
