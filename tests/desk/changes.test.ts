import { applyChanges, listDifferences, noChanges, withChange } from '@portolan/desk/src/edit/changes.ts';
import { toKey } from '@portolan/desk/src/edit/path.ts';
import { describe, expect, it } from 'vitest';

const record = {
  title: { en: 'Open day', fr: 'Journée' },
  steps: [{ title: { en: 'One' } }, { title: { en: 'Two' } }],
};

describe('the changes of a draft', () => {
  it('are told by language, so that two translators never meet', () => {
    const { changes, changed } = withChange(noChanges, ['title', 'fr'], 'Portes ouvertes');
    expect(changed).toBe(toKey(['title', 'fr']));
    expect(applyChanges(record, changes)).toEqual({
      ...record,
      title: { en: 'Open day', fr: 'Portes ouvertes' },
    });
  });

  it('become part of a list that changed as a whole', () => {
    const whole = withChange(noChanges, ['steps'], [{ title: { en: 'Only' } }]).changes;
    const { changes, changed } = withChange(whole, ['steps', '0', 'title', 'kk'], 'Жалғыз');
    expect(changed).toBe('steps');
    expect([...changes]).toEqual([['steps', [{ title: { en: 'Only', kk: 'Жалғыз' } }]]]);
  });

  it('of a whole list swallow those inside it', () => {
    const inside = withChange(noChanges, ['steps', '1', 'title', 'kk'], 'Екі').changes;
    const { changes } = withChange(inside, ['steps'], []);
    expect([...changes.keys()]).toEqual(['steps']);
  });

  it('that say what is published already are no difference', () => {
    const { changes } = withChange(noChanges, ['title', 'fr'], 'Journée');
    expect(listDifferences(record, changes)).toEqual([]);
    expect(listDifferences(record, withChange(noChanges, ['title', 'ro'], null).changes)).toEqual([]);
    expect(listDifferences(record, withChange(noChanges, ['title', 'fr'], null).changes)).toEqual([['title', 'fr']]);
  });
});
