import { locale as locales } from '@portolan/schema/vocabularies/locale';
import { useEffect, useId, useRef, useState } from 'react';
import { capitalise, countryName, languageName } from '../../../src/i18n/format.ts';
import { countryCodes } from '../fields/codes.ts';
import { RecordPicker } from '../fields/relation-field.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { findField } from '../nouns/all.ts';
import type { NounDeclaration } from '../nouns/declare.ts';
import { useShortcut } from '../shell/shortcuts.tsx';
import type { ListState } from './list-state.ts';

interface Props {
  readonly noun: NounDeclaration;
  readonly state: ListState;
  readonly onChange: (next: Partial<ListState>, replaces?: boolean) => void;
}

const statuses = ['PUBLISHED', 'DRAFT', 'ARCHIVED'] as const;

/** Narrows a list: words, state, languages that are missing, and the fields that the noun declares. */
export function Filters({ noun, state, onChange }: Props) {
  const { t, valueLabel, locale } = useI18n();
  const id = useId();
  // Where there is room they are all seen; on a phone they would fill the screen before the list.
  const [isOpen, setOpen] = useState(false);
  const inUse = [state.status, state.missing, ...Object.values(state.where)].filter((value) => value !== '').length;
  const set = (field: string, value: string | undefined) => {
    const { [field]: _, ...others } = state.where;
    onChange({ where: value === undefined || value === '' ? others : { ...others, [field]: value } });
  };
  return (
    <search className="filters">
      <SearchField search={state.search} onSearch={(search) => onChange({ search }, true)} />
      <button type="button" className="fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {t('list.filters')}
        {inUse > 0 && ` (${inUse})`}
      </button>
      <div className="choices" id={id} data-open={isOpen || undefined}>
        <Choice
          label={t('list.status')}
          value={state.status}
          onChange={(status) => onChange({ status })}
          options={statuses.map((own) => [own, valueLabel('PublicationStatus', own)])}
        />
        <Choice
          label={t('list.missing')}
          value={state.missing}
          onChange={(missing) => onChange({ missing })}
          options={locales.values.map((own) => [own.toUpperCase(), capitalise(locale, languageName(locale, own))])}
        />
        {noun.filters.map((name) => (
          <FieldFilter
            key={name}
            noun={noun}
            name={name}
            value={state.where[name]}
            onChange={(value) => set(name, value)}
          />
        ))}
      </div>
    </search>
  );
}

interface FieldFilterProps {
  readonly noun: NounDeclaration;
  readonly name: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

function FieldFilter({ noun, name, value, onChange }: FieldFilterProps) {
  const { fieldLabel, valueLabel, locale } = useI18n();
  const id = useId();
  const field = findField(noun.type, name);
  const label = fieldLabel(name);
  if (field === undefined) return null;
  if (field.kind === 'reference') {
    return (
      <div className="filter">
        <label htmlFor={id}>{label}</label>
        <RecordPicker
          id={id}
          label={label}
          type={noun.targets?.[name] ?? field.target ?? ''}
          slug={value}
          isReadOnly={false}
          isFilter
          onChoose={onChange}
        />
      </div>
    );
  }
  const values = field.values?.map((own) => [own, valueLabel(field.type, own)] as const);
  const countries = () => countryCodes(locale).map((own) => [own, countryName(locale, own)] as const);
  return <Choice label={label} value={value ?? ''} onChange={onChange} options={values ?? countries()} />;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  const { t } = useI18n();
  const id = useId();
  return (
    <div className="filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{t('list.any')}</option>
        {options.map(([own, text]) => (
          <option key={own} value={own}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

const pauseMilliseconds = 250;

function SearchField({ search, onSearch }: { search: string; onSearch: (search: string) => void }) {
  const { t } = useI18n();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(search);
  const [known, setKnown] = useState(search);
  const tell = useRef(onSearch);
  tell.current = onSearch;
  if (known !== search) {
    setKnown(search);
    setText(search);
  }
  useShortcut('/', 'shortcut.search', () => field.current?.focus());
  useEffect(() => {
    if (text === known) return;
    const timer = setTimeout(() => tell.current(text), pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [text, known]);
  return (
    <div className="filter search">
      <label htmlFor={id}>{t('list.search')}</label>
      <input ref={field} id={id} type="search" value={text} onChange={({ target }) => setText(target.value)} />
    </div>
  );
}
