import type { Json } from '../api/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { WordDiff } from '../parts/word-diff.tsx';
import type { Path } from './path.ts';
import { useValueText } from './value-text.tsx';

export interface Difference {
  readonly path: Path;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
}

/** What changes, by field: texts word by word, everything else as it was and as it will be. */
export function Differences({ type, list, action }: DifferencesProps) {
  const { t, placeLabel } = useI18n();
  const valueText = useValueText();
  return (
    <dl className="differences">
      {list.map((difference) => {
        const { path, before, after } = difference;
        return (
          <div key={path.join('.')}>
            <dt>
              {placeLabel(path)} {action?.(difference)}
            </dt>
            <dd>
              {before === null || before === undefined ? (
                <WordDiff before="" after={valueText(type, path, after)} />
              ) : after === null || after === undefined ? (
                <>
                  <WordDiff before={valueText(type, path, before)} after="" />
                  <span className="hint">{t('diff.cleared')}</span>
                </>
              ) : (
                <WordDiff before={valueText(type, path, before)} after={valueText(type, path, after)} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

interface DifferencesProps {
  readonly type: string;
  readonly list: readonly Difference[];
  /** What can be done with one of them. */
  readonly action?: (difference: Difference) => React.ReactNode;
}
