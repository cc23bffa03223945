import { diffWordsWithSpace } from 'diff';
import { useI18n } from '../i18n/i18n.tsx';

/** What changed between two texts, word by word; said to those who do not see the marks. */
export function WordDiff({ before, after }: { before: string; after: string }) {
  const { t } = useI18n();
  return (
    <p className="word-diff">
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place.
        if (!added && !removed) return <span key={index}>{value}</span>;
        const Mark = added ? 'ins' : 'del';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <Mark key={index}>
            <span className="unseen">{added ? t('diff.added') : t('diff.removed')} </span>
            {value}
          </Mark>
        );
      })}
    </p>
  );
}
