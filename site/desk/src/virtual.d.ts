declare module 'virtual:contract-forms' {
  import type { NounFields } from './nouns/form-field.ts';

  export const contractForms: NounFields;
}
