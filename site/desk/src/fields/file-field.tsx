import { type DragEvent, useState } from 'react';
import { useFailures } from '../api/failures.tsx';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';
import { sendFile } from './send-file.ts';

/** A public file: dropped or chosen, then uploaded; what is stored is its path. */
export function FileField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t, say } = useI18n();
  const { mayEdit, id: recordId, store } = useEditing();
  const { report } = useFailures();
  const [value, change] = useValue(path);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const stored = typeof value === 'string' ? value : '';
  const id = fieldId(path);
  const [version] = useValue(['version']);
  const [ownVersion] = useValue([...path.slice(0, -1), 'version']);
  const isOlder = field.name === 'path' && stored !== '' && (ownVersion ?? null) !== (version ?? null);

  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    const answer = await sendFile(file, { recordId, replaces: stored });
    setBusy(false);
    setProblem('failure' in answer && answer.failure.code !== 'NETWORK' ? say(answer.failure) : undefined);
    if ('failure' in answer) {
      if (answer.failure.code === 'NETWORK') report(answer.failure);
      return;
    }
    change(answer.file.path);
    const row = path.slice(0, -1);
    if (field.name !== 'path') return;
    store.set([...row, 'mediaType'], answer.file.mediaType);
    if (answer.file.pages !== null) store.set([...row, 'pages'], answer.file.pages);
    const version = store.get(['version']);
    if (version !== undefined) store.set([...row, 'version'], version);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void send(event.dataTransfer.files[0]);
  };

  return (
    <FieldFrame path={path} label={label} description={field.description} isRequired={field.isRequired}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it is the first. */}
      <div className="file" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        {/\.(avif|gif|jpe?g|png|webp)$/i.test(stored) && <img src={`/files/${stored}`} alt="" />}
        {stored !== '' && (
          <p className="buttons">
            <a href={`/files/${stored}`} target="_blank" rel="noopener">
              {stored}
            </a>
            {mayEdit(path) && (
              <button type="button" className="quiet" onClick={() => change(null)}>
                {t('action.remove')} <span className="unseen">{stored}</span>
              </button>
            )}
          </p>
        )}
        {isOlder && <p className="mark mark-older">{t('file.isOlder')}</p>}
        {mayEdit(path) && (
          <input
            id={id}
            type="file"
            aria-describedby={describedBy(path)}
            disabled={isBusy}
            onChange={({ target }) => {
              void send(target.files?.[0]);
              // The same file chosen again, after a refusal, is a change too.
              target.value = '';
            }}
          />
        )}
        <span className="help" role="status">
          {isBusy ? t('file.uploading') : t(stored === '' ? 'file.drop' : 'file.replace')}
        </span>
        <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
      </div>
    </FieldFrame>
  );
}
