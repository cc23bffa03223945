/** Colours that stand for parts of a figure; figure.css gives them. `none` is for what is not there yet. */
export type SeriesTone = 'ink' | 'verdigris' | 'ochre' | 'vermilion' | 'soft' | 'none';
