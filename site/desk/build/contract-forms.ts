import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildSchema } from 'graphql';
import type { Plugin } from 'vite';
import { readForms, readSettings } from './read-forms.ts';

const contract = fileURLToPath(new URL('../../../schema/schema.graphql', import.meta.url));
const name = 'virtual:contract-forms';

/** Gives the desk the forms that the contract describes, so that no field is declared twice. */
export function contractForms(): Plugin {
  return {
    name: 'contract-forms',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load(id) {
      if (id !== `\0${name}`) return undefined;
      this.addWatchFile(contract);
      const schema = buildSchema(readFileSync(contract, 'utf8'));
      // As text: a browser reads JSON faster than a program.
      const parsed = (value: object) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
      return `export const contractForms = ${parsed(readForms(schema))};
        export const settingsFields = ${parsed(readSettings(schema))};`;
    },
  };
}
