import { diffWordsWithSpace } from 'diff';
import { useI18n } from '../i18n/i18n.tsx';

interface Part {
  /** Where it begins in both texts laid together. */
  readonly at: number;
  readonly value: string;
  readonly kind: 'ins' | 'del' | 'span';
}

function partsOf(before: string, after: string): Part[] {
  let at = 0;
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => {
    const part: Part = { at, value, kind: added ? 'ins' : removed ? 'del' : 'span' };
    at += value.length;
    return part;
  });
}

/** What changed between two texts, word by word; said to those who do not see the marks. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useI18n();
  return (
    <p className="word-diff">
      {partsOf(before, after).map(({ at, value, kind: Mark }) => (
        <Mark key={at}>
          {Mark !== 'span' && <span className="unseen">{t(Mark === 'ins' ? 'diff.added' : 'diff.removed')} </span>}
          {value}
        </Mark>
      ))}
    </p>
  );
}
