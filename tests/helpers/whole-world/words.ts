export const en = (text: string) => ({ en: text });

/** The two partners between which everything happens. */
export const upct = 'upct';
export const enu = 'enu';
