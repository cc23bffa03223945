import type { PartnerPage } from '../../queries/partner-pages.ts';

type Identifier = PartnerPage['identifiers'][number];

const resolvers: Partial<Record<Identifier['scheme'], (value: string) => string>> = {
  ISNI: (value) => `https://isni.org/isni/${value.replaceAll(' ', '')}`,
  ROR: (value) => `https://ror.org/${value}`,
  WIKIDATA: (value) => `https://www.wikidata.org/wiki/${value}`,
};

/** The page that the registry of an identifier keeps about its owner, where it has one. */
export const identifierUrl = ({ scheme, normalizedValue }: Identifier): string | undefined =>
  resolvers[scheme]?.(normalizedValue);
