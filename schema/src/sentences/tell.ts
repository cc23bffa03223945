import { fileSentences } from './files.ts';
import { fill, type Values } from './fill.ts';
import { identifierSentences } from './identifiers.ts';
import { peopleSentences } from './people.ts';
import { permissionSentences } from './permissions.ts';
import { recordSentences } from './records.ts';
import { sheetSentences } from './sheets.ts';
import { valueSentences } from './values.ts';

/**
 * Every sentence in which an editor is told what is wrong and what to do, in English, by its key. The contract gives key
 * and values beside the message, so that whoever shows it can say the same in another language.
 */
export const sentences = {
  ...recordSentences,
  ...valueSentences,
  ...peopleSentences,
  ...permissionSentences,
  ...fileSentences,
  ...identifierSentences,
  ...sheetSentences,
} as const;

export type Sentence = keyof typeof sentences;

/** A sentence with what fills it. */
export interface Told {
  readonly sentence: Sentence;
  readonly values: Values;
  /** The whole in English. */
  readonly message: string;
}

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type ValuesOf<Own extends Sentence> = Readonly<Record<NamesIn<(typeof sentences)[Own]>, Values[string]>>;

/** Says a sentence. `inEnglish` is what stands in the message where a value is a key and no word. */
export function tell<Own extends Sentence>(sentence: Own, values: ValuesOf<Own>, inEnglish: Values = {}): Told {
  return { sentence, values, message: fill(sentences[sentence], { ...values, ...inEnglish }) };
}
