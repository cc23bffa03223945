import { defineLanguageFacet, Language, languageDataProp } from '@codemirror/language';
import { parser } from '@lezer/markdown';

const data = defineLanguageFacet();

/** CommonMark, which is what the contract says that texts are. */
export const markdownLanguage = new Language(
  data,
  parser.configure({ props: [languageDataProp.add((type) => (type.isTop ? data : undefined))] }),
  [],
  'markdown',
).extension;
