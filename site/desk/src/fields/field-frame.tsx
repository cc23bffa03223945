import type { ReactNode } from 'react';
import type { Path } from '../edit/path.ts';
import { fieldId, useProblem } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';

export interface FieldProps {
  readonly path: Path;
  readonly label: string;
}

interface Props {
  readonly path: Path;
  readonly label: string;
  readonly description?: string | undefined;
  readonly isRequired?: boolean;
  readonly isGroup?: boolean;
  /** Said at the field besides what the server says. */
  readonly warning?: string | undefined;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** The ids of what describes a field, for `aria-describedby`. */
export const describedBy = (path: Path): string => `${fieldId(path)}-help ${fieldId(path)}-problem`;

/** What the contract says of a field, in the language of the desk. */
export function FieldHelp({ path, description }: { path: Path; description: string }) {
  const { help } = useI18n();
  return (
    <p className="help" id={`${fieldId(path)}-help`}>
      {help(description)}
    </p>
  );
}

/** A label, one sentence of help and what is wrong, around a control that has the field's id. */
export function FieldFrame({ path, label, description, isRequired, isGroup, warning, problem, children }: Props) {
  const { t } = useI18n();
  const told = useProblem(path);
  const id = fieldId(path);
  const wrong = [problem, told].filter(Boolean).join(' ');
  const heading = (
    <>
      {label}
      {isRequired && <span className="required"> {t('field.required')}</span>}
    </>
  );
  const inside = (
    <>
      {description && <FieldHelp path={path} description={description} />}
      {children}
      <div id={`${id}-problem`} className="field-notes">
        {wrong && <p className="problem">{wrong}</p>}
        {warning && <p className="warning">{warning}</p>}
      </div>
    </>
  );
  if (isGroup) {
    return (
      <fieldset className="field" id={id} tabIndex={-1} data-wrong={wrong !== '' || undefined}>
        <legend>{heading}</legend>
        {inside}
      </fieldset>
    );
  }
  return (
    <div className="field" data-wrong={wrong !== '' || undefined}>
      <label htmlFor={id}>{heading}</label>
      {inside}
    </div>
  );
}
