import { locale } from '@portolan/schema/vocabularies/locale';
import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { getPage } from '../helpers/built-pages.ts';
import { expectNoProblems } from '../helpers/expect-no-problems.ts';
import { addressIn, listPageKinds } from '../helpers/page-kinds.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // Records have the titles that they have.
    'long-title': 'off',
    // A button in a form is there to send it.
    'no-implicit-button-type': 'off',
  },
});

/** Templates have gaps, which a script fills. */
const listFaults = (html: string) =>
  validator
    .validateStringSync(html.replace(/<template>[\s\S]*?<\/template>/g, ''))
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => `${line}:${column}: ${message} (${ruleId})`);

it('every kind of page is valid HTML', () => {
  const problems = listPageKinds().flatMap((path, index) => {
    const address = addressIn(locale.values[index % locale.values.length] ?? 'en', path);
    return listFaults(getPage(address).html).map((fault) => `${address}:${fault}`);
  });
  expectNoProblems(problems);
});

it('what is not valid is found', () => {
  expect(listFaults('<!doctype html><p><div></p>').join('\n')).toMatch(/<div>/);
});
