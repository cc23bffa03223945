declare module 'virtual:contract-forms' {
  import type { FormField, NounFields } from './nouns/form-field.ts';

  export const contractForms: NounFields;
  export const settingsFields: readonly FormField[];
}
