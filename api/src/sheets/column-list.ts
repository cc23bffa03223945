import { documentedKinds } from '@portolan/drizzle/sheets/sheet-kinds';
import { type ColumnNote, describeColumns, type MeaningOf } from '@portolan/drizzle/sheets/template';
import { locale } from '@portolan/schema/vocabularies/locale';

const begin = '<!-- columns: begin -->';
const end = '<!-- columns: end -->';

/** The documentation with its lists of columns made anew. Throws when it has no place for them. */
export function withColumnLists(document: string, meaningOf: MeaningOf): string {
  const [before, , after] = document.split(/<!-- columns: (?:begin|end) -->/);
  if (before === undefined || after === undefined) throw new Error(`The document lacks "${begin}" or "${end}".`);
  const lists = documentedKinds.map((kind) => `### ${kind}\n\n${toList(describeColumns(kind, meaningOf))}`);
  return `${before}${begin}\n\n${lists.join('\n')}\n${end}${after}`;
}

function toList(notes: readonly ColumnNote[]): string {
  const lines = notes.filter(isTold).map(({ name, meaning, example, isRequired, allowed }) => {
    const isText = name.endsWith('.en') && notes.some((note) => note.name === `${name.slice(0, -2)}kk`);
    const told = isText ? `${meaning.replace(/ In English\.$/, '')} Also in ${others.join(', ')}.` : meaning;
    const holds = allowed === 'text' ? [] : [`Holds ${allowed}.`];
    const shows = example === '' || example === 'text' ? [] : [`Example: \`${example}\`.`];
    return [`- \`${name}\`${isRequired ? ' (needed)' : ''}: ${told}`, ...holds, ...shows].join(' ');
  });
  return `${lines.join('\n')}\n`;
}

const others = locale.values.filter((language) => language !== 'en').map((language) => `\`.${language}\``);

/** A text is told once for all languages, a list by its first item. */
const isTold = ({ name }: ColumnNote): boolean =>
  !others.some((language) => name.endsWith(language.replaceAll('`', ''))) && !/\.2(\.|$)/.test(name);
