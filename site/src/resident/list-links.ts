const link = /\s(?:href|src)="(\/(?!\/)[^"#?]*)/g;

/** The addresses inside the site that a page leads to or shows, without what comes after the path. */
export const listLinks = (html: Buffer): Set<string> =>
  new Set(
    Array.from(html.toString('utf8').matchAll(link), ([, path = '']) => decodeURI(path.replaceAll('&amp;', '&'))),
  );
