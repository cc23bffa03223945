/** The interface texts that the script of the exchange search fills in. */
export const exchangeMessages = [
  'count.mobilityTerms',
  'whereCanIGo.shown',
  'whereCanIGo.nothing',
  'whereCanIGo.remove',
  'whereCanIGo.clear',
] as const;

export type ExchangeMessages = Readonly<Record<(typeof exchangeMessages)[number], string>>;
