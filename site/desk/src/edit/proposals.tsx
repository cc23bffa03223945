import { useState } from 'react';
import { type EditableRecord, publish, type RecordPayload, returnDraft } from '../api/operations/record.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Dialog } from '../parts/dialog.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { Differences } from './differences.tsx';
import { getIn } from './path.ts';
import { useTellRefusal } from './problem-text.ts';

interface Props {
  readonly noun: NounDeclaration;
  readonly record: EditableRecord;
  readonly onRecord: (record: EditableRecord) => void;
}

/** What others prepared: to read, to publish for them, or to give back with a note. */
export function Proposals({ noun, record, onRecord }: Props) {
  const { t } = useI18n();
  const { run, isRunning } = useAction();
  const tellRefusal = useTellRefusal();
  const [shown, setShown] = useState<string>();
  const [note, setNote] = useState('');
  const { id } = record;
  const mayPublish = record.allowed.includes('PUBLISH');
  const open = record.otherDrafts.find(({ editor }) => editor.id === shown);

  const settle = (payload: RecordPayload | undefined) => {
    if (tellRefusal(payload?.userErrors)) return;
    if (payload?.record) {
      setShown(undefined);
      onRecord(payload.record);
    }
  };
  return (
    <>
      {record.otherDrafts.map(({ editor, state, note: said }) => (
        <div key={editor.id} className="notice">
          <p>
            {t(state === 'PROPOSED' ? 'draft.proposedBy' : 'draft.of', { name: editor.name })} {said && `“${said}”`}
          </p>
          <button type="button" onClick={() => setShown(editor.id)}>
            {t('draft.read')}
          </button>
        </div>
      ))}
      <Dialog
        title={t('draft.of', { name: open?.editor.name ?? '' })}
        isOpen={open !== undefined}
        onClose={() => setShown(undefined)}
        isWide
      >
        <Differences
          type={noun.type}
          list={(open?.changes ?? []).map(({ path, value }) => ({
            path,
            before: getIn(record.values ?? {}, path),
            after: value,
          }))}
        />
        {mayPublish && open && (
          <>
            <TextInput label={t('draft.noteLabel')} value={note} onChange={({ target }) => setNote(target.value)} />
            <div className="buttons">
              <button
                type="button"
                className="primary"
                disabled={isRunning}
                onClick={() =>
                  void run(publish(noun.type), {
                    input: { id, editor: open.editor.id, ...(note === '' ? {} : { reason: note }) },
                  }).then((data) => settle(data?.result))
                }
              >
                {t('publish.now')}
              </button>
              <button
                type="button"
                disabled={isRunning || note === ''}
                onClick={() =>
                  void run(returnDraft, { id, editor: open.editor.id, note }).then((data) => settle(data?.result))
                }
              >
                {t('draft.return')}
              </button>
            </div>
          </>
        )}
      </Dialog>
    </>
  );
}
