import { useState } from 'react';
import type { Json } from '../api/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Moment } from '../parts/moment.tsx';
import type { Path } from './path.ts';
import { ValueText } from './value-text.tsx';

export interface Conflict {
  readonly path: Path;
  readonly theirs: Json | null;
  readonly mine: Json | null;
  readonly editor: string;
  readonly at: string | null;
}

export type Side = 'MINE' | 'THEIRS';
export interface Take {
  readonly path: string[];
  readonly side: Side;
}

/** Theirs and mine, field by field; nothing is lost until the person has chosen. */
export function Conflicts({ type, conflicts, onTake, onClose }: ConflictsProps) {
  const { t, placeLabel } = useI18n();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  const sideOf = (path: Path): Side => chosen.get(path.join('.')) ?? 'MINE';
  const takeAll = (side: Side) => onTake(conflicts.map(({ path }) => ({ path: [...path], side })));
  return (
    <Dialog title={t('conflict.title')} isOpen onClose={onClose} isWide>
      <p>{t('conflict.text')}</p>
      <div className="conflicts">
        {conflicts.map(({ path, theirs, mine, editor, at }) => (
          <fieldset key={path.join('.')}>
            <legend>{placeLabel(path)}</legend>
            <div className="sides">
              {(['MINE', 'THEIRS'] as const).map((side) => (
                <label key={side} className="conflict-side">
                  <input
                    type="radio"
                    name={path.join('.')}
                    checked={sideOf(path) === side}
                    onChange={() => setChosen(new Map(chosen).set(path.join('.'), side))}
                  />
                  <span>
                    <strong>{side === 'MINE' ? t('conflict.mine') : t('conflict.theirs', { name: editor })}</strong>
                    {side === 'THEIRS' && at && (
                      <span className="hint">
                        {' '}
                        <Moment at={at} />
                      </span>
                    )}
                    <br />
                    <ValueText type={type} path={path} value={side === 'MINE' ? mine : theirs} />
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      <div className="buttons">
        <button
          type="button"
          className="primary"
          onClick={() => onTake(conflicts.map(({ path }) => ({ path: [...path], side: sideOf(path) })))}
        >
          {t('conflict.asChosen')}
        </button>
        <button type="button" onClick={() => takeAll('MINE')}>
          {t('conflict.allMine')}
        </button>
        <button type="button" onClick={() => takeAll('THEIRS')}>
          {t('conflict.allTheirs')}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {t('conflict.later')}
        </button>
      </div>
    </Dialog>
  );
}

interface ConflictsProps {
  readonly type: string;
  readonly conflicts: readonly Conflict[];
  readonly onTake: (take: Take[]) => void;
  readonly onClose: () => void;
}
