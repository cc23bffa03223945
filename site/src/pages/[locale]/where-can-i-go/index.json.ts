// What the filters of the page search in.
import type { APIRoute } from 'astro';
import { readExchange } from '../../../exchange/build-index.ts';
import { type Locale, locales } from '../../../i18n/locales.ts';

export const getStaticPaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));

export const GET: APIRoute<{ locale: Locale }> = async ({ props }) =>
  Response.json((await readExchange(props.locale)).index);
