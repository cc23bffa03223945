import { useEffect, useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { findFailure } from '../api/client.ts';
import { recordsQuery } from '../api/operations/records.ts';
import { useSession, useViewer } from '../api/session.tsx';
import { exportAddress } from '../api/sheets.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Page } from '../parts/page.tsx';
import { routes } from '../routes.ts';
import { Bulk } from './bulk.tsx';
import { Filters } from './filters.tsx';
import { useListState } from './list-state.ts';
import { RecordTable } from './record-table.tsx';
import { SavedViews } from './saved-views.tsx';
import { toNarrowing, toVariables } from './to-variables.ts';
import { useKeptScroll } from './use-kept-scroll.ts';

/** The records of a noun: found, narrowed, ordered, and changed many at once. */
export default function ListPage({ noun }: { noun: NounDeclaration }) {
  const { t, recordsLabel } = useI18n();
  const { end } = useSession();
  const { actions } = useViewer();
  const maySelect = actions.includes('BULK') || actions.includes('VERIFY');
  const { state, query, change } = useListState();
  const variables = useMemo(() => toVariables(noun.type, state), [noun.type, state]);
  const [{ data, error, fetching, stale }, again] = useQuery({ query: recordsQuery, variables });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const failure = findFailure({ error });
  useEffect(() => {
    if (failure?.code === 'UNAUTHENTICATED') end();
  }, [failure?.code, end]);
  useKeptScroll(`${noun.type}?${query}`, data !== undefined);
  const list = data?.records;
  const { pageInfo } = list ?? {};
  return (
    <Page
      title={recordsLabel(noun.type)}
      actions={
        <>
          {actions.includes('EXPORT') &&
            (['xlsx', 'csv'] as const).map((format) => (
              <a key={format} className="button" href={exportAddress(noun.type, format, toNarrowing(state))} download>
                {t('list.export', { format: format.toUpperCase() })}
              </a>
            ))}
          {actions.includes('CREATE') && (
            <Link className="button primary" href={routes.create(noun.type)}>
              {t('list.new')}
            </Link>
          )}
        </>
      }
    >
      <SavedViews type={noun.type} query={query} />
      <Filters noun={noun} state={state} onChange={change} />
      <p className="count" role="status">
        {list === undefined
          ? t(failure === undefined ? 'state.loading' : 'failure.NETWORK')
          : t('list.count', { count: list.totalCount })}
        {(fetching || stale) && list !== undefined && ` ${t('state.loading')}`}
      </p>
      {maySelect && (
        <Bulk
          noun={noun}
          state={state}
          total={list?.totalCount ?? 0}
          selected={selected}
          onSelect={setSelected}
          onDone={() => {
            setSelected(new Set());
            again({ requestPolicy: 'network-only' });
          }}
        />
      )}
      {list !== undefined && (
        <RecordTable
          noun={noun}
          rows={list.nodes}
          order={state.order}
          onOrder={(order) => change({ order })}
          selected={selected}
          onSelect={maySelect ? setSelected : undefined}
        />
      )}
      {list !== undefined && list.nodes.length === 0 && <p className="empty">{t('list.empty')}</p>}
      <nav className="pages" aria-label={t('list.pages')}>
        {pageInfo?.hasPreviousPage && (
          <button type="button" onClick={() => change({ before: pageInfo.startCursor ?? undefined, after: undefined })}>
            {t('list.previous')}
          </button>
        )}
        {pageInfo?.hasNextPage && (
          <button type="button" onClick={() => change({ after: pageInfo.endCursor ?? undefined, before: undefined })}>
            {t('list.next')}
          </button>
        )}
      </nav>
    </Page>
  );
}
