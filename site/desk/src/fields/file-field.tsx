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
  const stored = typeof value === 'string' ? value : '';
  const id = fieldId(path);

  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setBusy(true);
    const answer = await uploadFile(file, { recordId, replaces: stored });
    setBusy(false);
    if ('failure' in answer) {
      report(answer.failure);
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
        {stored !== '' && (
          <a href={`/files/${stored}`} target="_blank" rel="noopener">
            {stored}
          </a>
        )}
        {mayEdit(path) && (
          <input
            id={id}
            type="file"
            aria-describedby={describedBy(path)}
            disabled={isBusy}
            onChange={({ target }) => void send(target.files?.[0])}
          />
        )}
        <span className="help" role="status">
          {isBusy ? t('file.uploading') : t('file.drop')}
        </span>
      </div>
    </FieldFrame>
  );
}

/** `leaflet_ro.pdf` is probably Romanian; the editor sees it and may say otherwise. */
const guessLocale = (name: string): string | undefined =>
  /[-_.](en|es|fr|ro|ru|kk|zh)\.[^.]+$/i.exec(name)?.[1]?.toUpperCase();
