import { nounForms } from '@portolan/drizzle/content/forms/all';
import { differences } from '@portolan/drizzle/editing/differences';
import { addChanges } from '@portolan/drizzle/editing/draft-changes';
import { mergeChanges } from '@portolan/drizzle/editing/merge';
import { valueAt, withValueAt } from '@portolan/drizzle/editing/paths';
import { shiftDates } from '@portolan/drizzle/editing/shift-dates';
import { describe, expect, it } from 'vitest';

const steps = (...titles: object[]) => titles.map((title) => ({ title }));

describe('a path of a record', () => {
  const record = { title: { en: 'A', fr: 'B' }, steps: steps({ en: 'One' }, { en: 'Two' }) };

  it('leads to a text in a list, and to nothing where there is nothing', () => {
    expect(valueAt(record, ['steps', '1', 'title', 'en'])).toBe('Two');
    expect(valueAt(record, ['steps', '2', 'title', 'en'])).toBeUndefined();
    expect(valueAt(record, ['constructor'])).toBeUndefined();
  });

  it('sets without touching the record that it was given', () => {
    expect(withValueAt(record, ['steps', '1', 'title', 'kk'], 'Екі')).toEqual({
      ...record,
      steps: steps({ en: 'One' }, { en: 'Two', kk: 'Екі' }),
    });
    expect(record.steps).toEqual(steps({ en: 'One' }, { en: 'Two' }));
  });

  it('clears a text with its last language, and refuses an item that is not there', () => {
    expect(withValueAt({ title: { en: 'A' } }, ['title', 'en'], null)).toEqual({});
    expect(withValueAt(record, ['steps', '9', 'title', 'en'], 'X')).toBeUndefined();
  });
});

describe('the differences of two records', () => {
  it('are told by field, text by language', () => {
    expect(differences({ title: { en: 'A', fr: 'B' }, x: 1 }, { title: { en: 'A', kk: 'C' }, y: [2] })).toEqual([
      { path: ['title', 'fr'], value: null },
      { path: ['title', 'kk'], value: 'C' },
      { path: ['x'], value: null },
      { path: ['y'], value: [2] },
    ]);
  });

  it('stay inside a list as long as only texts change', () => {
    expect(differences({ s: steps({ en: 'A' }) }, { s: steps({ en: 'A', fr: 'B' }) })).toEqual([
      { path: ['s', '0', 'title', 'fr'], value: 'B' },
    ]);
    const moved = steps({ en: 'B' }, { en: 'A' });
    expect(differences({ s: steps({ en: 'A' }, { en: 'B' }) }, { s: moved })).toEqual([{ path: ['s'], value: moved }]);
  });

  it('applied to the one give the other', () => {
    const [a, b] = [
      { t: { en: 'A' }, l: [1], s: steps({ en: 'A' }) },
      { t: { fr: 'B' }, s: steps({ en: 'C' }), n: 0 },
    ];
    const made = mergeChanges(a, a, differences(a, b));
    expect(made).toMatchObject({ record: b, conflicts: [], lost: [] });
  });
});

describe('a merge', () => {
  it('is no conflict where both say the same', () => {
    const merged = mergeChanges({ a: 1 }, { a: 2 }, [{ path: ['a'], value: 2 }]);
    expect(merged).toMatchObject({ record: { a: 2 }, changes: [], conflicts: [] });
  });

  it('does not put a translation into another item of a list that changed its shape', () => {
    const base = { s: steps({ en: 'A' }, { en: 'B' }) };
    const current = { s: steps({ en: 'New' }, { en: 'A' }, { en: 'B2' }) };
    const first = mergeChanges(base, current, [{ path: ['s', '0', 'title', 'fr'], value: 'a' }]);
    expect(first.changes).toEqual([{ path: ['s', '1', 'title', 'fr'], value: 'a' }]);
    const second = mergeChanges(base, current, [{ path: ['s', '1', 'title', 'fr'], value: 'b' }]);
    expect(second.conflicts).toMatchObject([{ path: ['s', '1', 'title', 'fr'], theirs: null, mine: 'b' }]);
  });
});

describe('the changes of a draft', () => {
  it('take a text into a list that the draft holds as a whole', () => {
    const stored = [{ path: ['s'], value: steps({ en: 'A' }), version: 1 }];
    const { changes } = addChanges(stored, {}, [{ path: ['s', '0', 'title', 'fr'], value: 'B' }], {
      seen: 1,
      version: 2,
    });
    expect(changes).toEqual([{ path: ['s'], value: steps({ en: 'A', fr: 'B' }), version: 2 }]);
  });

  it('give way to the list as a whole', () => {
    const stored = [{ path: ['s', '0', 'title', 'fr'], value: 'B', version: 1 }];
    const { changes } = addChanges(stored, {}, [{ path: ['s'], value: [] }], { seen: 1, version: 2 });
    expect(changes).toEqual([{ path: ['s'], value: [], version: 2 }]);
  });
});

it('dates that move keep what clocks show, over a change of summer time too', () => {
  const call = { deadlineAt: '2026-03-20T22:59:00Z', timeZone: 'Europe/Madrid', academicYear: '2025/2026' };
  expect(shiftDates(nounForms.calls, call, 14)).toEqual({ ...call, deadlineAt: '2026-04-03T23:59:00+02:00' });
});
