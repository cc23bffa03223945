import type { RendererOrders } from '@portolan/schema/renderer';
import { type Locale, locales } from '../i18n/locales.ts';
import { linkableNouns, resolveLink } from '../routes.ts';

/** Where a record has its page; undefined for one that has none, or a language that the portal is not shown in. */
export function findAddress({ noun, slugs, locale }: RendererOrders['address']['ask']): string | undefined {
  const isShown = locales.includes(locale as Locale);
  if (!isShown || linkableNouns[noun]?.slugs !== slugs.length) return undefined;
  return resolveLink(`portolan:${noun}/${slugs.join('/')}`, locale as Locale);
}
