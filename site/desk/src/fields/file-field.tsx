import { type DragEvent, useState } from 'react';
import { useFailures } from '../api/failures.tsx';
import { uploadFile } from '../api/upload.ts';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { describedBy, FieldFrame, type FieldProps } from './field-frame.tsx';

/** A public file: dropped or chosen, then uploaded; what is stored is its path. */
export function FileField({ path, label, field }: FieldProps & { field: FormField }) {
  const { t } = useI18n();
  const { mayEdit, id: recordId, store } = useEditing();
  const { report } = useFailures();
  const [value, change] = useValue(path);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const stored = typeof value === 'string' ? value : '';
  const id = fieldId(path);

  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    const asked = await uploadFile(file, { recordId, replaces: stored });
    // What came with the content was never uploaded, so nothing can take its place: the new file has its own address.
    const isForeign = 'failure' in asked && asked.failure.code === 'NOT_FOUND' && stored !== '';
    const answer = isForeign ? await uploadFile(file, { recordId, replaces: '' }) : asked;
    setBusy(false);
    setProblem('failure' in answer && answer.failure.code !== 'NETWORK' ? answer.failure.message : undefined);
    if ('failure' in answer) {
      if (answer.failure.code === 'NETWORK') report(answer.failure);
      return;
    }
    change(answer.file.path);
    const row = path.slice(0, -1);
    if (field.name !== 'path') return;
    store.set([...row, 'mediaType'], answer.file.mediaType);
    if (answer.file.pages !== null) store.set([...row, 'pages'], answer.file.pages);
    if (store.get([...row, 'locale']) === undefined) store.set([...row, 'locale'], guessLocale(file.name) ?? null);
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

/** `leaflet_ro.pdf` is probably Romanian; the editor sees it and may say otherwise. */
const guessLocale = (name: string): string | undefined =>
  /[-_.](en|es|fr|ro|ru|kk|zh)\.[^.]+$/i.exec(name)?.[1]?.toUpperCase();
