import { type DataFile, type DataSet, dictionaryFiles, mediaTypes } from '../exports/data-sets.ts';
import type { Locale } from '../i18n/locales.ts';
import { recordsLabel } from '../i18n/record-type.ts';
import { t } from '../i18n/translate.ts';
import { routes } from '../routes.ts';
import { type Thing, toId, toUrl } from './thing.ts';

const describeFile = ({ name, format, content, sha256 }: DataFile): Thing => ({
  '@type': 'DataDownload',
  name,
  contentUrl: toUrl(routes.dataFile(name)),
  encodingFormat: mediaTypes[format],
  contentSize: `${content.byteLength} B`,
  sha256,
});

/** The exports, as those look for them who search for data. */
export const describeData = (locale: Locale, sets: readonly DataSet[]): Thing => {
  const license = `${toUrl(routes.developers(locale))}#licence`;
  const toDataset = (name: string, description: string, files: readonly DataFile[]): Thing => ({
    '@type': 'Dataset',
    name,
    description,
    url: `${toUrl(routes.developers(locale))}#exports`,
    license,
    isAccessibleForFree: true,
    distribution: files.map(describeFile),
  });
  return {
    '@type': 'DataCatalog',
    '@id': toId(routes.developers),
    name: t(locale, 'developers.exports'),
    description: t(locale, 'developers.exportsText'),
    url: toUrl(routes.developers(locale)),
    license,
    dataset: [
      ...sets.map(({ type, description, files }) => toDataset(recordsLabel(locale, type), description, files)),
      toDataset(t(locale, 'developers.dictionary'), t(locale, 'developers.dictionaryLead'), dictionaryFiles),
    ],
  };
};
