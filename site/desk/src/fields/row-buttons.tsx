import type { Json } from '../api/graphql.ts';
import { useI18n } from '../i18n/i18n.tsx';

interface Props<Row extends Json> {
  readonly list: readonly Row[];
  readonly index: number;
  /** What the row is called, for those who hear the buttons without seeing where they stand. */
  readonly name: string;
  readonly onChange: (list: readonly Row[]) => void;
}

/** Moves or removes one row of a list. */
export function RowButtons<Row extends Json>({ list, index, name, onChange }: Props<Row>) {
  const { t } = useI18n();
  const move = (to: number, button: HTMLElement) => {
    const row = list[index];
    if (row === undefined) return;
    onChange(list.toSpliced(index, 1).toSpliced(to, 0, row));
    // The row goes on with the one who moves it.
    const rows = button.closest('ol');
    requestAnimationFrame(() => {
      const buttons = rows?.children[to]?.querySelectorAll<HTMLElement>('.row-buttons button:not(:disabled)');
      (to < index ? buttons?.[0] : [...(buttons ?? [])].at(-2))?.focus();
    });
  };
  return (
    <span className="row-buttons">
      <button
        type="button"
        className="quiet"
        disabled={index === 0}
        onClick={({ currentTarget }) => move(index - 1, currentTarget)}
      >
        <span aria-hidden="true">↑</span>
        <span className="unseen">{t('row.up', { row: name })}</span>
      </button>
      <button
        type="button"
        className="quiet"
        disabled={index === list.length - 1}
        onClick={({ currentTarget }) => move(index + 1, currentTarget)}
      >
        <span aria-hidden="true">↓</span>
        <span className="unseen">{t('row.down', { row: name })}</span>
      </button>
      <button type="button" className="quiet" onClick={() => onChange(list.toSpliced(index, 1))}>
        {t('action.remove')} <span className="unseen">{name}</span>
      </button>
    </span>
  );
}
