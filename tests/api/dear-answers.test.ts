import { KeptAnswers, type MadeAnswer } from '@portolan/api/answers/kept-answers';
import { expect, it } from 'vitest';

const question = 'what takes long';

/** Answers that tell how often they were made. */
function countMakings() {
  let count = 0;
  const make = async (): Promise<MadeAnswer> => {
    count += 1;
    return {
      operation: undefined,
      contentType: 'application/json',
      points: 1,
      plan: { text: '', params: [], cost: { points: 1, records: 1 }, deciding: new Map() },
      body: Buffer.from(String(count)),
      again: make,
    };
  };
  return { make, count: () => count };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('an answer that took long and was asked for is made again as soon as the content changes', async () => {
  const kept = new KeptAnswers(0);
  const { make } = countMakings();
  await kept.make(question, make);
  kept.get(question);
  kept.clear();
  expect(kept.get(question)).toBeUndefined();
  await turn();
  expect(kept.get(question)?.body.toString()).toBe('2');
});

it('whoever asks while it is made again waits for that one', async () => {
  const kept = new KeptAnswers(0);
  const { make, count } = countMakings();
  await kept.make(question, make);
  kept.get(question);
  kept.clear();
  expect((await kept.make(question, make))?.body.toString()).toBe('2');
  expect(count()).toBe(2);
});

it('one that nobody asked for since it was made is left until somebody does', async () => {
  const kept = new KeptAnswers(0);
  const { make, count } = countMakings();
  await kept.make(question, make);
  kept.get(question);
  kept.clear();
  await turn();
  kept.clear();
  await turn();
  expect(count()).toBe(2);
});

it('one that was quick is left too', async () => {
  const kept = new KeptAnswers(60_000);
  const { make, count } = countMakings();
  await kept.make(question, make);
  kept.get(question);
  kept.clear();
  await turn();
  expect(count()).toBe(1);
});
