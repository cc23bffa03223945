// What the search looks in and shows, in small files that a reader loads as questions need them.
import type { APIRoute } from 'astro';
import { pageLocales } from '../../../../../../edition/page-locales.ts';
import { answerIndexFile, type IndexFile } from '../../../../../../files/index-file.ts';
import type { Locale } from '../../../../../../i18n/locales.ts';
import { listSearchFiles } from '../../../../../../search/list-search-files.ts';

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const { version, files } = await listSearchFiles(locale);
    return files.map(({ kind, name, read }) => ({ params: { locale, version, kind, name }, props: { read } }));
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<Pick<IndexFile, 'read'>> = ({ props }) => answerIndexFile(props);
