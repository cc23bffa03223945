import { useEffect, useRef, useState } from 'react';
import { draftProblemsQuery } from '../api/operations/record.ts';
import { readFresh } from '../api/use-action.ts';
import { useProblemText } from './problem-text.ts';
import type { RecordStore } from './record-store.ts';
import type { Problem } from './use-record.ts';

/** What is only not there yet is no mistake of who is still writing. */
const notYet = new Set(['REQUIRED', 'SOURCE_LANGUAGE_MISSING', 'CONFLICT']);
const nothing: readonly Problem[] = [];

/** What the server finds wrong with what was written, asked each time that the draft is saved. */
export function useWrongAsSaved(store: RecordStore, id: string): readonly Problem[] {
  const problemText = useProblemText();
  const say = useRef(problemText);
  useEffect(() => {
    say.current = problemText;
  });
  const [wrong, setWrong] = useState(nothing);
  useEffect(() => {
    let isHere = true;
    let { word } = store.getState();
    const check = async () => {
      const { data } = await readFresh(draftProblemsQuery, { id });
      if (!isHere || data === undefined || store.getState().word !== 'saved') return;
      const written = new Set(store.listDifferences().map(([field]) => field));
      const next = (data.record?.draft?.problems ?? [])
        .filter(({ field, code }) => !notYet.has(code) && written.has(field[0] ?? ''))
        .map(({ field: path, ...problem }) => ({ path, message: say.current(problem) }));
      // The same again must draw no field anew.
      setWrong((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    const stop = store.subscribe(() => {
      const was = word;
      ({ word } = store.getState());
      if (word === 'saved' && was === 'saving') void check();
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [store, id]);
  return wrong;
}
