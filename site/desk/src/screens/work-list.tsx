import { useId } from 'react';
import { Link } from 'wouter';
import { formatDate } from '../../../src/i18n/dates.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Moment } from '../parts/moment.tsx';
import { routes } from '../routes.ts';

export interface WorkItem {
  readonly id: string;
  readonly type: string;
  readonly label: string;
  /** When it was last touched. */
  readonly at?: string | null;
  /** The day that it is about. */
  readonly day?: string | null;
  readonly note?: string | null;
}

/** Records that ask for something, each a link to where it is done. */
export function WorkList({ title, none, items }: { title: string; none: string; items: readonly WorkItem[] }) {
  const { recordsLabel, locale } = useI18n();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {items.length === 0 ? (
        <p className="empty">{none}</p>
      ) : (
        <ul>
          {items.map((item) => (
            <li key={`${item.id} ${item.day}`}>
              <Link href={routes.record(item.type, item.id)}>{item.label}</Link>{' '}
              <span className="hint">
                {recordsLabel(item.type)}
                {item.day && ` · ${formatDate(locale, item.day.slice(0, 10))}`}
                {item.at && (
                  <>
                    {' · '}
                    <Moment at={item.at} />
                  </>
                )}
                {item.note && ` · ${item.note}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
