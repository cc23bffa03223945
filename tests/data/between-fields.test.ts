import { nounForms } from '@portolan/drizzle/content/forms/all';
import { checkRecord } from '@portolan/drizzle/editing/check-record';
import { expect, it } from 'vitest';

const problemsOf = (noun: 'documents' | 'articles' | 'events', record: object): string[] =>
  checkRecord(nounForms[noun], { slug: 'one', kind: 'leaflet', ...record }).problems.map(
    ({ path, message }) => `${path.join('.')}: ${message}`,
  );

const cover = { title: { en: 'Leaflet', ro: 'Pliant' }, coverPath: '2026/cover.png' };
const wanted = 'must say what the cover shows, for those who do not see it; or mark the cover as decorative.';

it('a cover is described in each language of the title', () => {
  expect(problemsOf('documents', { ...cover, coverAlt: { en: 'A pier' } })).toEqual([
    `coverAlt.ro: "coverAlt.ro" ${wanted}`,
  ]);
  expect(problemsOf('documents', cover)).toHaveLength(2);
  expect(problemsOf('documents', { ...cover, coverAlt: { en: 'A pier', ro: 'Un dig' } })).toEqual([]);
  expect(problemsOf('documents', { title: cover.title })).toEqual([]);
});

it('a decorative cover needs no words, of a document as of an article', () => {
  expect(problemsOf('documents', { ...cover, isCoverDecorative: true })).toEqual([]);
  const article = { ...cover, kind: 'news', body: { en: 'Text' }, publishedAt: '2026-01-01T00:00:00Z' };
  expect(problemsOf('articles', article)).toHaveLength(2);
  expect(problemsOf('articles', { ...article, isCoverDecorative: true })).toEqual([]);
});

it('an event begins and ends when there is such a time', () => {
  const event = { title: { en: 'Fair' }, kind: 'fair', timeZone: 'Europe/Bucharest', startsOn: '2026-03-29' };
  expect(problemsOf('events', { ...event, startTime: '03:30', endTime: '04:30' })).toEqual([
    'startTime: "startTime" must be a time that exists: on 2026-03-29 the clocks in Europe/Bucharest jump over 03:30, to 04:00.',
  ]);
  expect(problemsOf('events', { ...event, endsOn: '2026-03-30', startTime: '02:30', endTime: '03:30' })).toEqual([]);
  expect(problemsOf('events', { ...event, startsOn: '2026-10-25', startTime: '03:30' })).toEqual([]);
});
