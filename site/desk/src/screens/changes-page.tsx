import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { changeLogQuery } from '../api/operations/work.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { Table } from '../parts/table.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { routes } from '../routes.ts';

const weekAgo = () => Temporal.Now.plainDateISO().subtract({ days: 7 }).toString();

/** Who changed which records, newest first. */
export default function ChangesPage() {
  const { t, recordsLabel } = useI18n();
  const [from, setFrom] = useState(weekAgo);
  const [to, setTo] = useState('');
  const [name, setName] = useState('');
  const [{ data, fetching }] = useQuery({
    query: changeLogQuery,
    variables: { from: from || null, to: to || null, first: 100 },
  });
  const rows = (data?.changeLog ?? []).filter(({ editor }) => editor.name.toLowerCase().includes(name.toLowerCase()));
  return (
    <Page title={t('nav.changes')}>
      <div className="filters">
        <TextInput
          label={t('changes.from')}
          type="date"
          value={from}
          onChange={({ target }) => setFrom(target.value)}
        />
        <TextInput label={t('changes.to')} type="date" value={to} onChange={({ target }) => setTo(target.value)} />
        <TextInput label={t('changes.person')} value={name} onChange={({ target }) => setName(target.value)} />
      </div>
      <p role="status">{fetching ? t('state.loading') : t('changes.count', { count: rows.length })}</p>
      {data !== undefined && (
        <Table
          caption={t('nav.changes')}
          columns={[t('changes.when'), t('changes.who'), t('changes.what'), t('publish.reason')]}
          none={t('changes.none')}
          rows={rows}
          row={({ cursor, id, type, label, at, reason, editor }) => (
            <tr key={cursor}>
              <td>
                <Moment at={at} />
              </td>
              <td>{editor.name}</td>
              <th scope="row">
                {id === null ? label : <Link href={routes.revisions(type, id)}>{label}</Link>}{' '}
                <span className="hint">{recordsLabel(type)}</span>
              </th>
              <td>{reason}</td>
            </tr>
          )}
        />
      )}
    </Page>
  );
}
