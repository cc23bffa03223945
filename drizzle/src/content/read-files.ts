import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { ContentError, type ContentProblem } from '../content-error.ts';
import { type NounKey, nounKeys } from './noun-form.ts';

/** A record as it stands in a file, with the way back to its lines. */
export interface RawRecord {
  noun: NounKey | 'site-settings';
  value: Record<string, unknown>;
  file: string;
  /** The line of a value inside the record, or the nearest one around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const known = new Set<string>([...nounKeys, 'site-settings']);

/**
 * Reads every record of a content folder: `<noun>.yaml` and `<noun>/*.yaml`, each file holding one record or a list.
 * Throws `ContentError` with all files that are no YAML or have an unknown name.
 */
export function readContentFiles(dir: string): RawRecord[] {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ContentError([{ file: dir, line: 1, reason: 'there is no such folder' }]);
  }
  const problems: ContentProblem[] = [];
  const records: RawRecord[] = [];
  for (const path of listYaml(dir)) {
    const file = relative(dir, path).replaceAll(sep, '/');
    const noun = basename(file.split('/')[0] as string, '.yaml');
    if (!known.has(noun)) {
      problems.push({ file, line: 1, reason: `"${noun}" is no noun; known are ${[...known].join(', ')}` });
      continue;
    }
    readFile(path, file, noun as RawRecord['noun'], records, problems);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return records;
}

function listYaml(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) return entry.name === 'files' ? [] : listYaml(path);
      return entry.name.endsWith('.yaml') ? [path] : [];
    });
}

function readFile(
  path: string,
  file: string,
  noun: RawRecord['noun'],
  records: RawRecord[],
  problems: ContentProblem[],
) {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false });
  for (const { pos, message } of document.errors) {
    problems.push({ file, line: lines.linePos(pos[0]).line, reason: message });
  }
  if (document.errors.length > 0) return;
  const { contents } = document;
  const maps = isSeq(contents) ? contents.items : contents === null ? [] : [contents];
  for (const map of maps) {
    const line = isNode(map) && map.range ? lines.linePos(map.range[0]).line : 1;
    if (!isMap(map)) {
      problems.push({ file, line, reason: 'a record is a mapping of keys to values' });
      continue;
    }
    try {
      const value = map.toJS(document) as Record<string, unknown>;
      records.push({ noun, value, file, lineOf: (keys) => lineInside(map, keys, lines, line) });
    } catch (error) {
      // An alias without its anchor is no error of syntax: it shows only here.
      problems.push({ file, line, reason: (error as Error).message });
    }
  }
}

function lineInside(map: YAMLMap, path: readonly PropertyKey[], lines: LineCounter, fallback: number): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = map.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return fallback;
}
