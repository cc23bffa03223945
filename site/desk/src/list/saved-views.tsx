import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { deleteView, savedViewsQuery, saveView } from '../api/operations/records.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { routes } from '../routes.ts';

/** Lists as one left them, under a name. */
export function SavedViews({ type, query }: { type: string; query: string }) {
  const { t } = useI18n();
  const { run } = useAction();
  const [{ data }, again] = useQuery({ query: savedViewsQuery, variables: { type } });
  const [isNaming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const views = data?.savedViews ?? [];
  const refresh = () => again({ requestPolicy: 'network-only' });
  const addressOf = (settings: unknown) =>
    typeof settings === 'object' && settings !== null && 'query' in settings ? String(settings.query) : '';
  const save = async () => {
    await run(saveView, { input: { type, name, settings: { query } } });
    setNaming(false);
    refresh();
  };
  return (
    <div className="views">
      {views.length > 0 && (
        <ul aria-label={t('views.title')}>
          {views.map(({ id, name: own, settings }) => (
            <li key={id}>
              <Link href={`${routes.list(type)}?${addressOf(settings)}`}>{own}</Link>
              <button type="button" className="quiet" onClick={() => void run(deleteView, { id }).then(refresh)}>
                <span aria-hidden="true">✕</span>
                <span className="unseen">{t('views.delete', { name: own })}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {query !== '' && (
        <button type="button" className="quiet" onClick={() => setNaming(true)}>
          {t('views.save')}
        </button>
      )}
      <Dialog title={t('views.save')} isOpen={isNaming} onClose={() => setNaming(false)}>
        <TextInput label={t('views.name')} value={name} onChange={({ target }) => setName(target.value)} />
        <button type="button" className="primary" disabled={name === ''} onClick={() => void save()}>
          {t('views.save')}
        </button>
      </Dialog>
    </div>
  );
}
