// What the search index of this language is made from at the end of a build, which then takes this file away.
import type { APIRoute } from 'astro';
import { pageLocales } from '../../../edition/page-locales.ts';
import type { Locale } from '../../../i18n/locales.ts';
import { listSearchRecords } from '../../../search/list-search-records.ts';

export const getStaticPaths = () => pageLocales().map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) =>
  Response.json(await listSearchRecords(props.locale));
