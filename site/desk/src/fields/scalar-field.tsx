import { useState } from 'react';
import { countryName, languageName, sortByText } from '../../../src/i18n/format.ts';
import type { Json } from '../api/graphql.ts';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { checkScalar } from './check-scalar.ts';
import { countryCodes, currencies, languageCodes, timeZones } from './codes.ts';
import { describedBy, FieldFrame, FieldHelp, type FieldProps } from './field-frame.tsx';
import { InstantField } from './instant-field.tsx';
import { IscedField } from './isced-field.tsx';
import { type Choice, Picker } from './picker.tsx';

const numbers = new Set(['Int', 'Float', 'PositiveInt', 'NonNegativeInt', 'Latitude', 'Longitude']);
const inputTypes: Record<string, string> = {
  LocalDate: 'date',
  LocalTime: 'time',
  EmailAddress: 'email',
  URL: 'url',
};

/** One value that the contract has a scalar for. */
export function ScalarField({ field, ...props }: FieldProps & { field: FormField }) {
  if (field.type === 'IscedField') return <IscedField {...props} field={field} />;
  if (field.isList) return <ListOfTexts {...props} field={field} />;
  if (field.type === 'Boolean') return <SwitchField {...props} field={field} />;
  if (field.type === 'DateTime') return <InstantField {...props} field={field} />;
  if (field.type in codeChoices) return <CodeField {...props} field={field} />;
  return <TextField {...props} field={field} />;
}

function TextField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const [isLeft, setLeft] = useState(false);
  const isNumber = numbers.has(field.type);
  const text = value === undefined || value === null ? '' : String(value);
  const wrong = isLeft && text !== '' ? checkScalar(field.type, text) : undefined;
  return (
    <FieldFrame
      path={path}
      label={label}
      description={field.description}
      isRequired={field.isRequired}
      problem={wrong && t(wrong)}
    >
      <input
        id={fieldId(path)}
        type={inputTypes[field.type] ?? 'text'}
        inputMode={isNumber || field.type === 'Decimal' ? 'decimal' : undefined}
        value={text}
        readOnly={!mayEdit(path)}
        aria-invalid={wrong !== undefined}
        aria-describedby={describedBy(path)}
        className={isNumber || field.type in inputTypes === false ? undefined : `of-${field.type}`}
        onBlur={() => setLeft(true)}
        onChange={({ target }) => change(toJson(target.value, isNumber))}
      />
    </FieldFrame>
  );
}

function toJson(text: string, isNumber: boolean): Json {
  if (text === '') return null;
  const number = Number(text.replace(',', '.'));
  return isNumber && text.trim() !== '' && !Number.isNaN(number) && !/[.,]$/.test(text) ? number : text;
}

function SwitchField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const id = fieldId(path);
  return (
    <div className="field switch">
      <label htmlFor={id}>
        <input
          id={id}
          type="checkbox"
          checked={value === true}
          disabled={!mayEdit(path)}
          aria-describedby={describedBy(path)}
          onChange={({ target }) => change(target.checked)}
        />
        {label}
      </label>
      <FieldHelp path={path} description={field.description} />
      {value === undefined && <p className="help">{t('field.notRecorded')}</p>}
    </div>
  );
}

const codeChoices: Record<string, (locale: Parameters<typeof countryName>[0]) => Choice[]> = {
  CountryCode: (locale) => countryCodes(locale).map((key) => ({ key, text: countryName(locale, key), hint: key })),
  LanguageCode: (locale) => languageCodes(locale).map((key) => ({ key, text: languageName(locale, key), hint: key })),
  Currency: (locale) =>
    currencies().map((key) => ({ key, text: key, hint: new Intl.DisplayNames(locale, { type: 'currency' }).of(key) })),
  TimeZone: () => timeZones().map((key) => ({ key, text: key.replaceAll('_', ' ') })),
};

function CodeField({ path, label, field }: FieldProps & { field: FormField }) {
  const { locale } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const [choices] = useState(() => sortByText(locale, codeChoices[field.type]?.(locale) ?? [], ({ text }) => text));
  const chosen =
    typeof value === 'string' ? (choices.find(({ key }) => key === value) ?? { key: value, text: value }) : undefined;
  return (
    <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired}>
      <Picker
        id={fieldId(path)}
        label={label}
        choices={choices}
        chosen={chosen}
        isDisabled={!mayEdit(path)}
        describedBy={describedBy(path)}
        onChoose={(key) => change(key ?? null)}
      />
    </FieldFrame>
  );
}

/** Several short values, one a line: addresses of sources, topics, levels. */
function ListOfTexts({ path, label, field }: FieldProps & { field: FormField }) {
  const { t, help } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const own = Array.isArray(value) ? value.join('\n') : '';
  const [text, setText] = useState(own);
  const [known, setKnown] = useState(own);
  if (own !== known) {
    setKnown(own);
    if (toLines(text).join('\n') !== own) setText(own);
  }
  const isNumber = numbers.has(field.type);
  return (
    <FieldFrame path={path} label={label} description={`${help(field.description)} ${t('field.onePerLine')}`}>
      <textarea
        id={fieldId(path)}
        rows={Math.max(2, toLines(text).length + 1)}
        value={text}
        readOnly={!mayEdit(path)}
        aria-describedby={describedBy(path)}
        onChange={({ target }) => {
          setText(target.value);
          change(toLines(target.value).map((line) => toJson(line, isNumber)));
        }}
      />
    </FieldFrame>
  );
}

const toLines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
