import type { APIRoute } from 'astro';
import { pageLocales } from '../../../edition/page-locales.ts';
import type { Figure } from '../../../figures/figure.ts';
import { listFigures } from '../../../figures/read-figures.ts';
import { toCsv } from '../../../figures/to-csv.ts';
import type { Locale } from '../../../i18n/locales.ts';

export async function getStaticPaths() {
  const inLocale = async (locale: Locale) => {
    const figures = await listFigures(locale);
    return figures.map((figure) => ({ params: { locale, id: figure.id }, props: { figure } }));
  };
  return (await Promise.all(pageLocales().map(inLocale))).flat();
}

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(toCsv(props.figure), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
