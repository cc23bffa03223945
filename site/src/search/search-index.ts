import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type Locale, locales } from '../i18n/locales.ts';
import { indexFolder, type SearchRecord, toRecordsPath } from './search-record.ts';

const entryFile = 'pagefind-entry.json';

/** Pagefind would cut Chinese into words as a dictionary has them; under no language it leaves our own pieces alone. */
const toIndexLanguage = (locale: Locale): string => (locale === 'zh' ? 'und' : locale);

// Pagefind also hands out its own widgets, which no page uses.
const isUsed = (path: string): boolean => /^(pagefind\.js|pagefind-entry\.json|.*\.(pf_\w+|pagefind))$/.test(path);

/**
 * Makes the index of the site search, one part for each language, from the records that lie below `dir` and then are
 * gone.
 */
export async function writeSearchIndex(dir: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join(' ')}`);
  for (const locale of locales) {
    const path = join(dir, toRecordsPath(locale));
    const records: SearchRecord[] = JSON.parse(await readFile(path, 'utf8'));
    for (const record of records) await add(index, toIndexLanguage(locale), record);
    await rm(path);
  }
  await write(index, join(dir, indexFolder));
  await close();
}

/** The list of languages by what pages call themselves, which is how a browser looks its own up. */
function nameLanguages(content: Uint8Array): string {
  const entry: { languages: Record<string, unknown> } = JSON.parse(new TextDecoder().decode(content));
  const languages = locales.map((locale) => [locale, entry.languages[toIndexLanguage(locale)]] as const);
  return JSON.stringify({ ...entry, languages: Object.fromEntries(languages) });
}

async function add(index: PagefindIndex, language: string, record: SearchRecord): Promise<void> {
  const { url, type, kind, title, lang = '', excerpt, excerptLang = '', isDemonstration, text } = record;
  const { acronym, names } = record;
  const { errors } = await index.addCustomRecord({
    url,
    language,
    content: `${names} ${text}`,
    meta: { title, kind, lang, excerpt, excerptLang, demonstration: isDemonstration ? 'yes' : '', acronym, names },
    filters: { type: [type] },
  });
  if (errors.length > 0) throw new Error(`Pagefind refused "${url}": ${errors.join(' ')}`);
}

async function write(index: PagefindIndex, folder: string): Promise<void> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind wrote no index: ${errors.join(' ')}`);
  for (const { path, content } of files.filter((file) => isUsed(file.path))) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, path === entryFile ? nameLanguages(content) : content);
  }
}
