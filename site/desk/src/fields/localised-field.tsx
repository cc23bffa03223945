import { lazy, Suspense, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { languageName } from '../../../src/i18n/format.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Path } from '../edit/path.ts';
import { fieldId, useEditing, useProblem, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { WordDiff } from '../parts/word-diff.tsx';
import { FieldHelp, type FieldProps } from './field-frame.tsx';

const MarkdownEditor = lazy(() => import('./markdown-editor.tsx'));

/** A text in two languages beside each other: what it says on the left, what is being written on the right. */
export function LocalisedField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t } = useI18n();
  const { left, right } = useEditing();
  const problem = useProblem(path);
  const id = fieldId(path);
  return (
    <fieldset className="field localised" id={id} tabIndex={-1} data-wrong={problem !== undefined || undefined}>
      <legend>
        {label}
        {field.isRequired && <span className="required"> {t('field.required')}</span>}
      </legend>
      <FieldHelp path={path} description={field.description} />
      <div className="sides">
        <Side path={[...path, left]} own={left} label={label} field={field} />
        {right !== left && <Side path={[...path, right]} own={right} label={label} field={field} isTarget />}
      </div>
      {problem && <p className="problem">{problem}</p>}
    </fieldset>
  );
}

interface SideProps {
  readonly path: Path;
  readonly own: Locale;
  readonly label: string;
  readonly field: FormField;
  readonly isTarget?: boolean;
}

function Side({ path, own, label, field, isTarget }: SideProps) {
  const { t, locale } = useI18n();
  const { mayEdit, markOf, stillRight, left, store } = useEditing();
  const [value, change] = useValue(path);
  const problem = useProblem(path);
  const text = typeof value === 'string' ? value : '';
  const name = t('field.inLanguage', { field: label, language: languageName(locale, own) });
  const isReadOnly = !mayEdit(path);
  const source = [...path.slice(0, -1), left];
  const [sourceText] = useValue(source);
  useSyncExternalStore(store.subscribe, () => store.isConfirmed(path));
  const mark = markOf(path, own);
  const state = text === '' ? 'missing' : mark.state;
  const id = fieldId(path);
  const parts = {
    id,
    text,
    name,
    own,
    isReadOnly,
    isWrong: problem !== undefined,
    onChange: (next: string) => change(next === '' ? null : next),
  };
  return (
    <div className="side" data-state={state}>
      <div className="side-head">
        <span className="side-name">{languageName(locale, own)}</span>
        <span className={`mark mark-${state}`}>{t(`translation.${state}`)}</span>
        {isTarget && text === '' && typeof sourceText === 'string' && !isReadOnly && (
          <button type="button" className="quiet" onClick={() => change(sourceText)}>
            {t('translation.copySource')}
          </button>
        )}
        {state === 'older' && !isReadOnly && (
          <button type="button" className="quiet" onClick={() => stillRight(path)}>
            {t('translation.stillRight')}
          </button>
        )}
      </div>
      {state === 'older' && mark.madeOf !== undefined && (
        <div className="source-change" lang={left}>
          <span className="hint">{t('translation.sourceChanged')}</span>
          <WordDiff before={mark.madeOf} after={String(store.get(source) ?? '')} />
        </div>
      )}
      {field.kind === 'markdown' ? (
        // Nothing to write into until the editor is there: what had the focus would lose it.
        <Suspense fallback={<LongText text={text} own={own} />}>
          <MarkdownEditor {...parts} />
        </Suspense>
      ) : (
        <PlainText {...parts} />
      )}
      <div id={`${id}-problem`} className="field-notes">
        {problem && <p className="problem">{problem}</p>}
      </div>
    </div>
  );
}

export interface TextParts {
  readonly id: string;
  readonly text: string;
  readonly name: string;
  readonly own: Locale;
  readonly isReadOnly: boolean;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
}

function LongText({ text, own }: Pick<TextParts, 'text' | 'own'>) {
  return (
    <div className="markdown markdown-waiting" lang={own}>
      {text}
    </div>
  );
}

/** Grows with its text, so that both languages are read without scrolling inside a box. */
function PlainText({ id, text, name, own, isReadOnly, isWrong, onChange }: TextParts) {
  const area = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows from the text.
  useLayoutEffect(() => {
    const { current } = area;
    if (current === null) return;
    current.style.blockSize = 'auto';
    current.style.blockSize = `${current.scrollHeight + 2}px`;
  }, [text]);
  return (
    <textarea
      ref={area}
      id={id}
      lang={own}
      spellCheck
      rows={1}
      value={text}
      readOnly={isReadOnly}
      aria-label={name}
      aria-invalid={isWrong}
      aria-describedby={`${id}-problem`}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
