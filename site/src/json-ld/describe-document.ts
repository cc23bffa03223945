import { toLicenceUrl } from '../components/DocumentFacts/licence-url.ts';
import { fromContractLocale, type Locale } from '../i18n/locales.ts';
import type { LibraryDocument } from '../queries/document-pages.ts';
import { routes } from '../routes.ts';
import { inOwn, namePartner, nameProject, type Thing, toId, toUrl } from './thing.ts';

export const describeDocument = (locale: Locale, document: LibraryDocument): Thing => ({
  '@type': 'DigitalDocument',
  '@id': toId((other) => routes.document(other, document.slug)),
  name: document.title.value,
  description: inOwn(document.summary, locale),
  url: document.url ?? toUrl(routes.document(locale, document.slug)),
  inLanguage: document.downloads.map((file) => fromContractLocale(file.locale)),
  datePublished: document.publishedOn,
  version: document.version,
  license: document.licence === null ? undefined : toLicenceUrl(document.licence),
  encoding: document.downloads.map((file) => ({
    '@type': 'MediaObject',
    contentUrl: toUrl(file.url),
    encodingFormat: file.mediaType,
    contentSize: `${file.bytes} B`,
    sha256: file.sha256,
    inLanguage: fromContractLocale(file.locale),
  })),
  about: [
    ...document.partners.map((partner) => namePartner(locale, partner)),
    ...document.projects.map((project) => nameProject(locale, project)),
  ],
});
