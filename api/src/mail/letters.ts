import type { Locale } from '@portolan/schema/vocabularies/locale';
import { letterTexts } from './letter-texts.ts';
import type { Letter } from './mailer.ts';

interface Addressed {
  readonly to: string;
  readonly locale: Locale;
  /** Works once; whoever has it can use it. */
  readonly link: string;
}

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const hostOf = (link: string): string => new URL(link).host;

export function invitationLetter({ to, locale, link, inviter }: Addressed & { readonly inviter: string }): Letter {
  const { subject, text } = letterTexts[locale].invitation;
  const values = { host: hostOf(link), link, inviter };
  return { to, subject: fill(subject, values), text: fill(text, values) };
}

export function passwordLetter({ to, locale, link, name }: Addressed & { readonly name: string }): Letter {
  const { subject, text } = letterTexts[locale].password;
  const values = { host: hostOf(link), link, name };
  return { to, subject: fill(subject, values), text: fill(text, values) };
}
