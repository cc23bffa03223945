// What the filters of the page search in and show, in small files that a reader loads as choices need them.
import type { APIRoute } from 'astro';
import { pageLocales } from '../../../../../../edition/page-locales.ts';
import { listIndexFiles } from '../../../../../../exchange/list-files.ts';
import { answerIndexFile, type IndexFile } from '../../../../../../files/index-file.ts';
import type { Locale } from '../../../../../../i18n/locales.ts';

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const { version, files } = await listIndexFiles(locale);
    return files.map(({ kind, name, read }) => ({ params: { locale, version, kind, name }, props: { read } }));
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<Pick<IndexFile, 'read'>> = ({ props }) => answerIndexFile(props);
