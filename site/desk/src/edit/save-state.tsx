import { useEffect, useSyncExternalStore } from 'react';
import { toIntlTag } from '../../../src/i18n/locales.ts';
import { useSession } from '../api/session.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import type { RecordStore } from './record-store.ts';

/** One visible word of where what was typed is. */
export function SaveStateWord({ store }: { store: RecordStore }) {
  const { t, say, locale } = useI18n();
  const { end } = useSession();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const hasEnded = state.word === 'kept' && state.why.code === 'UNAUTHENTICATED';
  useEffect(() => {
    if (hasEnded) end();
  }, [hasEnded, end]);
  const count = useSyncExternalStore(store.subscribe, () => store.listDifferences().length);
  const clock = (at: Date) => new Intl.DateTimeFormat(toIntlTag(locale), { timeStyle: 'short' }).format(at);
  const word = () => {
    switch (state.word) {
      case 'waiting':
        return t('save.waiting');
      case 'saving':
        return t('save.saving');
      case 'kept':
        return `${t('save.kept')} ${state.why.code === 'NETWORK' ? t('save.offline') : hasEnded ? '' : say(state.why)}`;
      default:
        if (state.at !== undefined) return t('save.saved', { time: clock(state.at) });
        return count === 0 ? t('save.same') : t('save.draft', { count });
    }
  };
  return (
    <p className={`save save-${state.word}`} role="status">
      {word()}
    </p>
  );
}
