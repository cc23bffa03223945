// What the filters of the page search in and show, in small files that a reader loads as choices need them.
import type { APIRoute } from 'astro';
import { pageLocales } from '../../../../../edition/page-locales.ts';
import { listExchangeFiles } from '../../../../../exchange/list-files.ts';
import { answerIndexFile, type IndexFile, toIndexPath } from '../../../../../files/index-file.ts';
import type { Locale } from '../../../../../i18n/locales.ts';

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const { files } = await listExchangeFiles(locale);
    return files.map((file) => toIndexPath(locale, file));
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<{ file: IndexFile }> = ({ props }) => answerIndexFile(props.file);
