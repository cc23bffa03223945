// What the search looks in and shows, in small files that a reader loads as questions need them.
import type { APIRoute } from 'astro';
import { pageLocales } from '../../../../../edition/page-locales.ts';
import { answerIndexFile, type IndexFile, toIndexPath } from '../../../../../files/index-file.ts';
import type { Locale } from '../../../../../i18n/locales.ts';
import { listSearchFiles } from '../../../../../search/list-search-files.ts';

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const { files } = await listSearchFiles(locale);
    return files.map((file) => toIndexPath(locale, file));
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<{ file: IndexFile }> = ({ props }) => answerIndexFile(props.file);
