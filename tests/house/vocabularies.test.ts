import { join } from 'node:path';
import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import { locale } from '@portolan/schema/vocabularies/locale';
import type { Vocabulary } from '@portolan/schema/vocabularies/vocabulary';
import { describe, expect, it } from 'vitest';
import { listProjectFiles, projectRoot } from '../helpers/project-files.ts';
import { readTranslations } from '../helpers/translations.ts';

/** Vocabularies that no page labels by themselves. */
const neverLabelled = new Set([
  'locale', // Each language is called what its own readers call it.
  'cefrLevel', // "B2" is the same in every language.
  'draftState', // Only editors see it, in the words of their desk.
  'scheduleState', // The same.
  'scheduledAction', // The same.
  'siteBuildCause', // The same.
  'siteBuildStage', // The same.
  'siteBuildState', // The same.
]);

/** Values that pages derive from a date and that are never stored. */
const derived: Record<string, readonly string[]> = { deliverableStatus: ['late'] };

const labels = readTranslations<Record<string, Record<string, string>>>('vocabularies');

const isVocabulary = (value: unknown): value is Vocabulary =>
  typeof value === 'object' && value !== null && 'meanings' in value;

const modules = await Promise.all(
  listProjectFiles('schema/src/vocabularies/*.ts').map((path) => import(/* @vite-ignore */ join(projectRoot, path))),
);
const vocabularies = modules.flatMap((module) =>
  Object.entries(module as object).filter(([, set]) => isVocabulary(set)),
);
const labelled = vocabularies.filter(([name]) => !neverLabelled.has(name)) as [string, Vocabulary][];

describe.each(locale.values)('the labels in "%s"', (language) => {
  const sets = labels[language];

  it.each(labelled)('cover every value of %s and no other', (name, { values }) => {
    expect(Object.keys(sets[name] ?? {}).sort()).toEqual([...values, ...(derived[name] ?? [])].sort());
  });

  it('cover every field of study', () => {
    expect(Object.keys(sets.iscedField ?? {}).sort()).toEqual(iscedFields.map(({ code }) => code as string).sort());
  });

  it('are of the same sets as the English ones, each with the same values', () => {
    const keysOf = (all: Record<string, object>) =>
      Object.fromEntries(Object.entries(all).map(([name, set]) => [name, Object.keys(set).sort()]));
    expect(keysOf(sets)).toEqual(keysOf(labels.en));
  });

  it('name several of a value wherever they name one', () => {
    for (const [name, set] of Object.entries(sets)) {
      if (name.endsWith('Plural')) expect(Object.keys(set)).toEqual(Object.keys(sets[name.slice(0, -6)] ?? {}));
    }
  });

  it('count a duration in every plural form of the language', () => {
    const forms = new Set(Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(language).select(count)));
    for (const unit of Object.keys(sets.durationUnit ?? {})) {
      for (const form of forms) expect(sets.durationUnitCounted?.[`${unit}.${form}`]).toBeTruthy();
    }
  });

  it('are texts without space around them', () => {
    const all = Object.entries(sets).flatMap(([name, set]) =>
      Object.entries(set).map(([value, text]) => [`${name}.${value}`, text] as const),
    );
    expect(all.filter(([, text]) => text === '' || text !== text.trim())).toEqual([]);
  });
});

it('every vocabulary is looked at', () => {
  expect(labelled.length).toBeGreaterThan(25);
  expect(vocabularies.map(([name]) => name)).toEqual(expect.arrayContaining([...neverLabelled]));
});

it('the English names of fields of study are the official ones', () => {
  const official = Object.fromEntries(iscedFields.map(({ code, name }) => [code, name]));
  expect(labels.en.iscedField).toEqual(official);
});
