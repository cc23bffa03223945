import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { pageHeaders } from './page-headers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next?: () => void) => void;

/** Names that change with their content: an older page asks for them when a newer release has taken its place. */
export const isOfOneContent = /^\/(_astro|share)\/|^\/[a-z]{2}\/(where-can-i-go|search)\/index\//;

/** Of those the ones whose names say all of their content. */
const isKeptForever = /^\/_astro\/|^\/[a-z]{2}\/(where-can-i-go|search)\/index\//;

interface ServedRelease {
  /** Answers from the release, and calls `next` for what it does not have. */
  readonly serve: Handler;
  readonly answerNotFound: Handler;
}

/** The files below a folder that does not change any more. */
function serveRelease(dir: string): ServedRelease {
  const readPage = (path: string) => (existsSync(join(dir, path)) ? readFileSync(join(dir, path)) : undefined);
  const notFound = readPage('404.html') ?? 'Not found';
  const files = sirv(dir, {
    etag: true,
    setHeaders(response, path) {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
      if (isKeptForever.test(path)) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
  return {
    serve: files as Handler,
    answerNotFound: (request, response) => {
      const [, locale = ''] = /^\/([a-z]{2})\//.exec(request.url ?? '') ?? [];
      response.writeHead(404, { ...pageHeaders, 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readPage(`${locale}/404/index.html`) ?? notFound);
    },
  };
}

/**
 * Answers from the release that `findLive` names at the moment of the request, so that a new one needs no restart. What
 * a page of the release before asks for by a name of its own still comes from there.
 */
export function serveLive(findLive: () => string): Handler {
  let live: { dir: string; release: ServedRelease } | undefined;
  let before: ServedRelease | undefined;
  return (request, response) => {
    const dir = findLive();
    if (live?.dir !== dir) {
      if (!existsSync(dir)) {
        response.writeHead(503, { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '10' });
        response.end('There is no portal here yet.');
        return;
      }
      before = live !== undefined && existsSync(live.dir) ? live.release : undefined;
      live = { dir, release: serveRelease(dir) };
    }
    const { release } = live;
    const fallBack = () => release.answerNotFound(request, response);
    release.serve(request, response, () => {
      if (before !== undefined && isOfOneContent.test(request.url ?? '')) before.serve(request, response, fallBack);
      else fallBack();
    });
  };
}
