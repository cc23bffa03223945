import { type ComponentType, type DragEvent, useState } from 'react';
import type { Json } from '../api/graphql.ts';
import { fieldId, useEditing, useValue } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { FormField } from '../nouns/form-field.ts';
import { AddFiles, type FileRow } from './add-files.tsx';
import { ChildrenField } from './children-field.tsx';
import type { FieldProps } from './field-frame.tsx';

interface Props extends FieldProps {
  readonly field: FormField;
  readonly Inner: ComponentType<FieldProps & { field: FormField }>;
}

/** The files of a document, one a language: several are chosen or dropped at once. */
export function FilesField(props: Props) {
  const { t } = useI18n();
  const { path } = props;
  const { mayEdit, store } = useEditing();
  const [value, change] = useValue(path);
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const rows = Array.isArray(value) ? (value as unknown as readonly FileRow[]) : [];
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setChosen([...event.dataTransfer.files]);
  };
  const id = `${fieldId(path)}-add`;
  const adding = mayEdit(path) && (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button in it is the first.
    <div className="file" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <label htmlFor={id}>{t('file.add')}</label>
      <input
        id={id}
        type="file"
        multiple
        aria-describedby={`${id}-help`}
        onChange={({ target }) => {
          setChosen([...(target.files ?? [])]);
          // The same files chosen again, after a refusal, are a change too.
          target.value = '';
        }}
      />
      <p className="help" id={`${id}-help`}>
        {t('file.dropSeveral')}
      </p>
      {chosen.length > 0 && (
        <AddFiles
          files={chosen}
          rows={rows}
          version={store.get(['version'])}
          onAdd={(next, version) => {
            change(next as unknown as Json);
            if (version !== undefined) store.set(['version'], version);
          }}
          onClose={() => setChosen([])}
        />
      )}
    </div>
  );
  return <ChildrenField {...props} adding={adding} />;
}
