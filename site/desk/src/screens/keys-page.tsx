import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { formatDate } from '../../../src/i18n/dates.ts';
import { useFailures } from '../api/failures.tsx';
import { type ApiKey, createApiKey, keysQuery, revokeApiKey } from '../api/operations/people.ts';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { grantText } from './grant-text.ts';
import { type GrantDraft, GrantsForm, toInputs } from './grants-form.tsx';

/** Keys by which programs ask as somebody. */
export default function KeysPage() {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const { run, isRunning } = useAction();
  const { report } = useFailures();
  const [keys, setKeys] = useState<readonly ApiKey[]>([]);
  const [isCreating, setCreating] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [name, setName] = useState('');
  const [days, setDays] = useState('365');
  const [grants, setGrants] = useState<readonly GrantDraft[]>([{ role: 'INTERNAL_READER', locales: [] }]);
  const read = useCallback(async () => {
    const { data } = await readFresh(keysQuery, {});
    setKeys(data?.apiKeys ?? []);
  }, []);
  useEffect(() => void read(), [read]);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    const [grant] = toInputs(grants);
    if (grant === undefined) return;
    const data = await run(createApiKey, { input: { name, grant, expiresInDays: Number(days) || 365 } });
    const [wrong] = data?.createApiKey.userErrors ?? [];
    if (wrong !== undefined) report(wrong);
    else if (data?.createApiKey.secret) {
      setCreating(false);
      setSecret(data.createApiKey.secret);
      await read();
    }
  };
  return (
    <Page
      title={t('nav.keys')}
      actions={
        <button type="button" className="primary" onClick={() => setCreating(true)}>
          {t('keys.create')}
        </button>
      }
    >
      <p>{t('keys.text')}</p>
      <Table
        caption={t('nav.keys')}
        columns={[
          t('keys.name'),
          t('people.grants'),
          t('keys.owner'),
          t('keys.lastUsed'),
          t('keys.expires'),
          t('people.actions'),
        ]}
        none={t('keys.none')}
        rows={keys}
        row={(key) => (
          <tr key={key.id}>
            <th scope="row">
              {key.name} <code>{key.start}…</code>
            </th>
            <td>{key.grants.map((grant) => grantText(i18n, grant)).join(' · ')}</td>
            <td>{key.createdBy?.name}</td>
            <td>{key.lastUsedAt ? <Moment at={key.lastUsedAt} /> : t('people.never')}</td>
            <td>{formatDate(locale, key.expiresAt.slice(0, 10))}</td>
            <td>
              <button
                type="button"
                className="quiet"
                disabled={isRunning}
                onClick={() => void run(revokeApiKey, { input: { id: key.id } }).then(read)}
              >
                {t('keys.revoke')} <span className="unseen">{key.name}</span>
              </button>
            </td>
          </tr>
        )}
      />
      <Dialog title={t('keys.create')} isOpen={isCreating} onClose={() => setCreating(false)}>
        <form className="stack" onSubmit={(event) => void create(event)}>
          <TextInput label={t('keys.name')} value={name} onChange={({ target }) => setName(target.value)} />
          <TextInput
            label={t('keys.days')}
            inputMode="numeric"
            value={days}
            onChange={({ target }) => setDays(target.value)}
          />
          <GrantsForm grants={grants} onChange={setGrants} isSingle />
          <button type="submit" className="primary" disabled={isRunning || name === ''}>
            {t('keys.create')}
          </button>
        </form>
      </Dialog>
      <Dialog title={t('keys.created')} isOpen={secret !== undefined} onClose={() => setSecret(undefined)}>
        <p>{t('keys.createdText')}</p>
        <TextInput label={t('keys.secret')} readOnly value={secret ?? ''} onFocus={({ target }) => target.select()} />
      </Dialog>
    </Page>
  );
}
