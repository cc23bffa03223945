const link = /(<(?:a|form)\b[^>]*?\s(?:href|action)=")(\/[a-z]{2}\/[^"]*)"/g;

/** The page with its links to other pages leading to their previews, which show the same draft. */
export const keepToPreview = (html: string, query: string): string =>
  html.replace(link, (_, before: string, address: string) => {
    const [, path = '', hash = ''] = /^([^#]*)(#.*)?$/.exec(address) ?? [];
    return `${before}/preview${path}${path.includes('?') ? '&amp;' : '?'}${query.replaceAll('&', '&amp;')}${hash}"`;
  });
