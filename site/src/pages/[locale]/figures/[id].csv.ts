import type { APIRoute } from 'astro';
import type { Figure } from '../../../figures/figure.ts';
import { listFigures } from '../../../figures/read-figures.ts';
import { toCsv } from '../../../figures/to-csv.ts';
import { locales } from '../../../i18n/locales.ts';

export async function getStaticPaths() {
  const inLocale = async (locale: (typeof locales)[number]) => {
    const figures = await listFigures(locale);
    return figures.map((figure) => ({ params: { locale, id: figure.id }, props: { figure } }));
  };
  return (await Promise.all(locales.map(inLocale))).flat();
}

export const GET: APIRoute<{ figure: Figure }> = ({ props }) =>
  new Response(toCsv(props.figure), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
