export type Values = Readonly<Record<string, string | number | readonly string[]>>;

/** A sentence with its values in their places; a list fills a place that is quoted with each item in quotes. */
export const fill = (sentence: string, values: Values): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    return typeof value === 'object' ? value.join('", "') : String(value);
  });
