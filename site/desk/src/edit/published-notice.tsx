import { useEffect, useId } from 'react';
import type { Locale } from '../../../src/i18n/locales.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { BuildProgress } from '../screens/build-progress.tsx';

interface Props {
  readonly page: string | null | undefined;
  readonly language: Locale;
  readonly onClose: () => void;
}

/** That it is published and how far the site is, beside the form: whoever has more to do goes on at once. */
export function PublishedNotice({ page, language, onClose }: Props) {
  const { t } = useI18n();
  const id = useId();
  useEffect(() => {
    const closeBy = ({ key }: KeyboardEvent) => key === 'Escape' && onClose();
    addEventListener('keydown', closeBy);
    return () => removeEventListener('keydown', closeBy);
  }, [onClose]);
  return (
    <dialog className="published" open aria-labelledby={id}>
      <div className="dialog-head">
        <h2 id={id}>{t('publish.done')}</h2>
        <button type="button" className="quiet" onClick={onClose}>
          {t('action.close')}
        </button>
      </div>
      <BuildProgress page={page} language={language} />
    </dialog>
  );
}
