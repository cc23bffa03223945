// What the filters of the page search in and show, in small files that a reader loads as choices need them.
import { gzipSync } from 'node:zlib';
import type { APIRoute } from 'astro';
import { pageLocales } from '../../../../../../edition/page-locales.ts';
import { type IndexFile, listIndexFiles } from '../../../../../../exchange/list-files.ts';
import type { Locale } from '../../../../../../i18n/locales.ts';

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const { version, files } = await listIndexFiles(locale);
    return files.map(({ kind, name, read }) => ({ params: { locale, version, kind, name }, props: { read } }));
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<Pick<IndexFile, 'read'>> = async ({ props }) =>
  new Response(gzipSync(JSON.stringify(await props.read())), {
    headers: { 'Content-Type': 'application/octet-stream' },
  });
