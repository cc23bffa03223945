import { locale as locales } from '@portolan/schema/vocabularies/locale';
import { useEffect, useId, useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { capitalise, languageName } from '../../../src/i18n/format.ts';
import { client } from '../api/client.ts';
import { type RecordRow, recordsQuery } from '../api/operations/records.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { nouns } from '../nouns/all.ts';
import { Page } from '../parts/page.tsx';
import { routes } from '../routes.ts';

/** The nouns that readers meet first, in the order in which a translator is best used. */
const order = [
  'Page',
  'Event',
  'Call',
  'Article',
  'Guide',
  'Programme',
  'Partner',
  'Project',
  'Document',
  'CountryProfile',
];

interface Queue {
  readonly type: string;
  readonly total: number;
  readonly rows: readonly RecordRow[];
}

/** Everything that one language lacks or has older than its source, countable to zero. */
export default function TranslationsPage() {
  const { t, locale, recordsLabel } = useI18n();
  const query = useSearch();
  const [path, go] = useLocation();
  const id = useId();
  const asked = new URLSearchParams(query).get('language') ?? '';
  const language = locales.values.find((own) => own === asked) ?? 'fr';
  const code = language.toUpperCase() as Uppercase<typeof language>;
  const [queues, setQueues] = useState<readonly Queue[]>();
  useEffect(() => {
    let isWanted = true;
    const types = nouns.map(({ type }) => type).toSorted((a, b) => rank(a) - rank(b));
    const read = async () => {
      const found: Queue[] = [];
      // One after the other, so that the first nouns show while the last are still counted.
      for (const type of types) {
        const lists = await Promise.all(
          [{ older: [code] }, { missing: [code] }].map((narrowed) =>
            client.query(recordsQuery, { type, first: 10, ...narrowed }, { requestPolicy: 'network-only' }).toPromise(),
          ),
        );
        const rows = lists.flatMap(({ data }) => data?.records.nodes ?? []);
        const total = lists.reduce((sum, { data }) => sum + (data?.records.totalCount ?? 0), 0);
        if (!isWanted) return;
        if (total > 0) found.push({ type, total, rows: [...new Map(rows.map((row) => [row.id, row])).values()] });
        setQueues([...found]);
      }
    };
    setQueues(undefined);
    void read();
    return () => {
      isWanted = false;
    };
  }, [code]);
  const total = queues?.reduce((sum, queue) => sum + queue.total, 0) ?? 0;
  return (
    <Page title={t('nav.translations')}>
      <div className="field">
        <label htmlFor={id}>{t('language.right')}</label>
        <select id={id} value={language} onChange={({ target }) => go(`${path}?language=${target.value}`)}>
          {locales.values.map((own) => (
            <option key={own} value={own}>
              {capitalise(locale, languageName(locale, own))}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{queues === undefined ? t('state.loading') : t('translations.count', { count: total })}</p>
      <div className="work">
        {queues?.map(({ type, total: count, rows }) => (
          <section key={type} aria-labelledby={`queue-${type}`}>
            <h2 id={`queue-${type}`}>
              <Link href={`${routes.list(type)}?missing=${code}`}>{recordsLabel(type)}</Link>{' '}
              <span className="hint">{count}</span>
            </h2>
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <Link href={`${routes.record(type, row.id)}?language=${language}`}>{row.label}</Link>{' '}
                  <span className={row.older.includes(code) ? 'mark mark-older' : 'mark mark-missing'}>
                    {t(row.older.includes(code) ? 'translation.older' : 'translation.missing')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}

const rank = (type: string) => (order.includes(type) ? order.indexOf(type) : order.length);
