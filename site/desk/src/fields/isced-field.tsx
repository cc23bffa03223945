import { iscedFields } from '@portolan/schema/vocabularies/isced-field';
import { useMemo, useState } from 'react';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { FieldFrame, type FieldProps } from './field-frame.tsx';
import { type Choice, Picker } from './picker.tsx';

const codes = iscedFields.map(({ code }) => code as string);
const broad = codes.filter((code) => code.length === 2);
const childrenOf = (code: string) => codes.filter((own) => own.length === code.length + 1 && own.startsWith(code));

/** Fields of study by ISCED-F 2013: by search, or down the tree. */
export function IscedField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t, valueLabel } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const chosen = field.isList
    ? Array.isArray(value)
      ? (value as readonly string[])
      : []
    : typeof value === 'string'
      ? [value]
      : [];
  const isReadOnly = !mayEdit(path);
  const choices = useMemo<Choice[]>(
    () => codes.map((key) => ({ key, text: `${key} ${valueLabel('iscedField', key)}` })),
    [valueLabel],
  );
  const add = (code: string) => change(field.isList ? [...new Set([...chosen, code])] : code);
  const remove = (code: string) => change(field.isList ? chosen.filter((own) => own !== code) : null);
  return (
    <FieldFrame path={path} label={label} description={field.description} isGroup>
      <ul className="chosen">
        {chosen.map((code) => (
          <li key={code}>
            <span>
              {code} {valueLabel('iscedField', code)}
              {code.length < 4 && <span className="hint"> {t('isced.covers', { count: coveredBy(code) })}</span>}
            </span>
            {!isReadOnly && (
              <button type="button" className="quiet" onClick={() => remove(code)}>
                {t('action.remove')} <span className="unseen">{code}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {!isReadOnly && (
        <>
          <Picker
            id={`${fieldId(path)}-add`}
            label={t('isced.search')}
            placeholder={t('isced.search')}
            choices={choices}
            chosen={undefined}
            clearsAfterChoice
            onChoose={(key) => key !== undefined && add(key)}
          />
          <Tree choose={add} chosen={chosen} />
        </>
      )}
    </FieldFrame>
  );
}

const coveredBy = (code: string) => codes.filter((own) => own.length === 4 && own.startsWith(code)).length;

function Tree({ choose, chosen }: { choose: (code: string) => void; chosen: readonly string[] }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="isced-tree" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('isced.tree')}</summary>
      {isOpen && (
        <ul>
          {broad.map((code) => (
            <Branch key={code} code={code} choose={choose} chosen={chosen} />
          ))}
        </ul>
      )}
    </details>
  );
}

function Branch({ code, choose, chosen }: { code: string; choose: (code: string) => void; chosen: readonly string[] }) {
  const { valueLabel } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const name = `${code} ${valueLabel('iscedField', code)}`;
  const below = childrenOf(code);
  const pick = (
    <button type="button" className="quiet" aria-pressed={chosen.includes(code)} onClick={() => choose(code)}>
      {name}
    </button>
  );
  if (below.length === 0) return <li>{pick}</li>;
  return (
    <li>
      <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary aria-label={name}>{code}</summary>
        {isOpen && (
          <ul>
            {below.map((own) => (
              <Branch key={own} code={own} choose={choose} chosen={chosen} />
            ))}
          </ul>
        )}
      </details>
      {pick}
    </li>
  );
}
