import { type InputHTMLAttributes, useId } from 'react';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly help?: string | undefined;
  readonly problem?: string | undefined;
}

/** A labelled line of text outside the forms of records. */
export function TextInput({ label, help, problem, ...input }: Props) {
  const id = useId();
  return (
    <div className="field" data-wrong={problem !== undefined || undefined}>
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} aria-describedby={`${id}-notes`} aria-invalid={problem !== undefined} />
      <div id={`${id}-notes`} className="field-notes">
        {help && <p className="help">{help}</p>}
        {problem && <p className="problem">{problem}</p>}
      </div>
    </div>
  );
}
