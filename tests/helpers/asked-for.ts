import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-files.ts';

/** A line of what the offices asked for, with what answers it. */
export interface Asked {
  /** The text that the line is from. */
  readonly text: string;
  readonly line: string;
  readonly entity: string;
  /** From the root of the built site: `/en/events/`. */
  readonly path: string;
  readonly query: string;
}

const link = /^\[[^\]]+\]\((?<url>[^)]+)\)$/;
const code = /^`(?<query>[^`]+)`$/;

/** The rows of the tables in docs/what-the-offices-asked-for.md. Throws when one cannot be read. */
export function readAskedFor(): Asked[] {
  const rows: Asked[] = [];
  let text = '';
  for (const written of readFileSync(join(projectRoot, 'docs/what-the-offices-asked-for.md'), 'utf8').split('\n')) {
    if (written.startsWith('## ')) text = written.slice(3);
    if (!written.startsWith('|') || /^\| (asked for|-+) /.test(written)) continue;
    const [line = '', entity = '', page = '', last = ''] = written
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
    const url = link.exec(page)?.groups?.['url'];
    const query = code.exec(last)?.groups?.['query'];
    if (url === undefined || query === undefined) throw new Error(`This row links no page or asks nothing: ${written}`);
    rows.push({ text, line, entity, path: new URL(url).pathname, query });
  }
  return rows;
}
