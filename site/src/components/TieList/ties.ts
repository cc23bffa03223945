import type { Locale } from '../../i18n/locales.ts';
import { type LocalizedText, langOf } from '../../i18n/localized.ts';
import { type MessageKey, t } from '../../i18n/translate.ts';
import { routes } from '../../routes.ts';

export interface Tie {
  readonly href: string;
  readonly text: string;
  /** Given when the text is not in the page's language. */
  readonly lang?: Locale | undefined;
}

/** What a thing is tied to in one section of the site. */
export interface TieGroup {
  readonly label: MessageKey;
  readonly ties: readonly Tie[];
}

interface Titled {
  readonly slug: string;
  readonly title: LocalizedText;
}

/** What a record may be tied to, as the contract gives it; what is left out or empty makes no group. */
interface Tied {
  readonly partners?: readonly { readonly slug: string; readonly name: LocalizedText }[];
  readonly projects?: readonly (Titled & { readonly acronym: string })[];
  readonly workPackages?: readonly (Titled & {
    readonly number: number;
    readonly project: { readonly slug: string };
  })[];
  readonly tasks?: readonly (Titled & {
    readonly number: string;
    readonly workPackage: { readonly slug: string };
    readonly project: { readonly slug: string };
  })[];
  readonly deliverables?: readonly (Titled & { readonly project: { readonly slug: string } })[];
  readonly programmes?: readonly Titled[];
  readonly calls?: readonly Titled[];
  readonly events?: readonly Titled[];
  readonly strategies?: readonly Titled[];
}

/** Links to everything that a record is tied to, by section, in the order of the contract. */
export function listTies(locale: Locale, record: Tied): TieGroup[] {
  const toTie = (address: (locale: Locale, slug: string) => string) => (item: Titled) => ({
    href: address(locale, item.slug),
    text: item.title.value,
    lang: langOf(item.title, locale),
  });
  const groups: TieGroup[] = [
    {
      label: 'nav.partners',
      ties: (record.partners ?? []).map(({ slug, name }) => ({
        href: routes.partner(locale, slug),
        text: name.value,
        lang: langOf(name, locale),
      })),
    },
    {
      label: 'nav.projects',
      ties: (record.projects ?? []).map(({ slug, acronym }) => ({ href: routes.project(locale, slug), text: acronym })),
    },
    {
      label: 'project.workPackages',
      ties: (record.workPackages ?? []).map(({ slug, number, title, project }) => ({
        href: routes.workPackage(locale, project.slug, slug),
        text: `${t(locale, 'workPackage.number', { number })} · ${title.value}`,
        lang: langOf(title, locale),
      })),
    },
    {
      label: 'workPackage.tasks',
      ties: (record.tasks ?? []).map(({ slug, number, title, workPackage, project }) => ({
        href: routes.task(locale, project.slug, workPackage.slug, slug),
        text: `${t(locale, 'workPackage.taskNumber', { number })} · ${title.value}`,
        lang: langOf(title, locale),
      })),
    },
    {
      label: 'project.deliverables',
      ties: (record.deliverables ?? []).map(({ title, project }) => ({
        href: `${routes.project(locale, project.slug)}#deliverables`,
        text: title.value,
        lang: langOf(title, locale),
      })),
    },
    { label: 'nav.programmes', ties: (record.programmes ?? []).map(toTie(routes.programme)) },
    { label: 'nav.calls', ties: (record.calls ?? []).map(toTie(routes.call)) },
    { label: 'nav.events', ties: (record.events ?? []).map(toTie(routes.event)) },
    { label: 'nav.strategies', ties: (record.strategies ?? []).map(toTie(routes.strategy)) },
  ];
  return groups.filter(({ ties }) => ties.length > 0);
}
