import { useState } from 'react';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { routes } from '../routes.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import { useNewRecord } from './new-record.tsx';
import { Picker } from './picker.tsx';
import { RowButtons } from './row-buttons.tsx';
import { type Named, useFound, useNamed } from './use-found.ts';

/** Other records, by name: one, or several in an order. */
export function RelationField({ path, label, field }: FieldProps & { field: FormField }) {
  const [value, change] = useValue(path);
  const { mayEdit } = useEditing();
  const type = field.target ?? '';
  if (!field.isList) {
    return (
      <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired}>
        <RecordPicker
          id={fieldId(path)}
          label={label}
          type={type}
          slug={typeof value === 'string' ? value : undefined}
          isReadOnly={!mayEdit(path)}
          describedBy={describedBy(path)}
          onChoose={(slug) => change(slug ?? null)}
        />
      </FieldFrame>
    );
  }
  const slugs = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired} isGroup>
      <ol className="chosen">
        {slugs.map((slug, index) => (
          <li key={slug}>
            <RecordName type={type} slug={slug} />
            {mayEdit(path) && <RowButtons list={slugs} index={index} name={slug} onChange={change} />}
          </li>
        ))}
      </ol>
      {mayEdit(path) && (
        <RecordPicker
          id={`${fieldId(path)}-add`}
          label={label}
          type={type}
          slug={undefined}
          isReadOnly={false}
          isAdding
          onChoose={(slug) => slug !== undefined && change([...new Set([...slugs, slug])])}
        />
      )}
    </FieldFrame>
  );
}

/** A record that is referred to, as a link that opens beside the form. */
function RecordName({ type, slug }: { type: string; slug: string }) {
  const { t } = useI18n();
  const named = useNamed(type, slug);
  if (named === undefined) return <span>{slug}</span>;
  return (
    <span>
      <a href={`/desk${routes.record(type, named.id)}`} target="_blank" rel="noopener">
        {named.label} <span className="unseen">{t('relation.opens')}</span>
      </a>{' '}
      <Hint named={named} />
    </span>
  );
}

function Hint({ named }: { named: Named }) {
  return <span className="hint">{named.hint}</span>;
}

interface RecordPickerProps {
  readonly id: string;
  readonly label: string;
  readonly type: string;
  readonly slug: string | undefined;
  readonly isReadOnly: boolean;
  readonly isAdding?: boolean;
  readonly describedBy?: string;
  /** Chooses only: nothing is made or opened from here. */
  readonly isFilter?: boolean;
  readonly onChoose: (slug: string | undefined, found?: Named) => void;
}

export function RecordPicker(props: RecordPickerProps) {
  const { type, slug, isReadOnly, isAdding, isFilter, onChoose } = props;
  const { t, recordsLabel } = useI18n();
  const [search, setSearch] = useState('');
  const { found } = useFound(type, search);
  const named = useNamed(type, slug);
  const make = useNewRecord(type, onChoose);
  const chosen = slug === undefined ? undefined : { key: slug, text: named?.label ?? slug };
  const choices = found.map(({ slug: key, label, hint }) => ({ key, text: label, hint }));
  const all = chosen === undefined || choices.some(({ key }) => key === chosen.key) ? choices : [chosen, ...choices];
  return (
    <div className="relation">
      <Picker
        id={props.id}
        label={isAdding ? t('relation.add', { field: props.label }) : props.label}
        placeholder={t('relation.search', { records: recordsLabel(type) })}
        choices={all}
        chosen={chosen}
        onInput={setSearch}
        isDisabled={isReadOnly}
        describedBy={props.describedBy ?? ''}
        clearsAfterChoice={isAdding ?? false}
        onChoose={(key) =>
          onChoose(
            key,
            found.find((own) => own.slug === key),
          )
        }
      />
      {slug !== undefined && !isFilter && !isAdding && named !== undefined && (
        <p className="help">
          <RecordName type={type} slug={slug} />
        </p>
      )}
      {!isReadOnly && !isFilter && make}
    </div>
  );
}
