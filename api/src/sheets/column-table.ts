import { documentedKinds } from '@portolan/drizzle/sheets/sheet-kinds';
import { type ColumnNote, describeColumns, type MeaningOf } from '@portolan/drizzle/sheets/template';
import { locale } from '@portolan/schema/vocabularies/locale';

const begin = '<!-- columns: begin -->';
const end = '<!-- columns: end -->';

/** The documentation with its tables of columns made anew. Throws when it has no place for them. */
export function withColumnTables(document: string, meaningOf: MeaningOf): string {
  const [before, , after] = document.split(/<!-- columns: (?:begin|end) -->/);
  if (before === undefined || after === undefined) throw new Error(`The document lacks "${begin}" or "${end}".`);
  const tables = documentedKinds.map((kind) => `### ${kind}\n\n${toTable(describeColumns(kind, meaningOf))}`);
  return `${before}${begin}\n\n${tables.join('\n')}\n${end}${after}`;
}

function toTable(notes: readonly ColumnNote[]): string {
  const rows = notes.filter(isTold).map(({ name, meaning, example, isRequired, allowed }) => {
    const isText = name.endsWith('.en') && notes.some((note) => note.name === `${name.slice(0, -2)}kk`);
    const shown = isText ? `${name.slice(0, -2)}en` : name;
    const told = isText ? `${meaning.replace(/ In English\.$/, '')} Also in ${others.join(', ')}.` : meaning;
    return [`\`${shown}\`${isRequired ? ' \\*' : ''}`, told, example === '' ? '' : `\`${example}\``, allowed];
  });
  return [['column', 'meaning', 'example', 'allowed'], ['-', '-', '-', '-'], ...rows]
    .map(
      (cells) =>
        `| ${cells.map((cell) => (cell ?? '').replace(/(?<!\\)\|/g, '\\|').replaceAll('\n', ' ')).join(' | ')} |\n`,
    )
    .join('');
}

const others = locale.values.filter((language) => language !== 'en').map((language) => `\`.${language}\``);

/** A text is told once for all languages, a list by its first item. */
const isTold = ({ name }: ColumnNote): boolean =>
  !others.some((language) => name.endsWith(language.replaceAll('`', ''))) && !/\.2(\.|$)/.test(name);
