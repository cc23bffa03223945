/** The interface texts that the script of the site search fills in. */
export const searchMessages = ['count.results', 'search.nothing', 'search.failed'] as const;

export type SearchMessages = Readonly<Record<(typeof searchMessages)[number], string>>;
