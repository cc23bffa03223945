import { guessScheme, normaliseIdentifier } from '@portolan/schema/identifiers';
import type { IdentifierScheme } from '@portolan/schema/vocabularies/identifier-scheme';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

/** An identifier exactly as it is written, spaces included. What looks odd is said and never refused. */
export function IdentifierField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t, say } = useI18n();
  const { mayEdit } = useEditing();
  const [value, change] = useValue(path);
  const [scheme, changeScheme] = useValue([...path.slice(0, -1), 'scheme']);
  const text = typeof value === 'string' ? value : '';
  // The scheme is what the identifier looks like, as long as nobody said otherwise.
  const guessed = guessScheme(text)?.toUpperCase();
  const write = (next: string) => {
    change(next === '' ? null : next);
    const looksLike = guessScheme(next)?.toUpperCase();
    if (looksLike !== undefined && (typeof scheme !== 'string' || scheme === guessed)) changeScheme(looksLike);
  };
  const warning =
    text === '' || typeof scheme !== 'string'
      ? undefined
      : normaliseIdentifier(scheme.toLowerCase() as IdentifierScheme, text).warning;
  return (
    <FieldFrame
      path={path}
      label={label}
      description={field.description}
      isRequired={field.isRequired}
      warning={warning && `${say(warning)} ${t('identifier.kept')}`}
    >
      <input
        id={fieldId(path)}
        className="raw"
        value={text}
        readOnly={!mayEdit(path)}
        spellCheck={false}
        aria-describedby={describedBy(path)}
        onChange={({ target }) => write(target.value)}
      />
    </FieldFrame>
  );
}
