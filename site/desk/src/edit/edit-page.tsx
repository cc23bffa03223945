import { useEffect, useState } from 'react';
import { findFailure } from '../api/client.ts';
import { type EditableRecord, recordQuery } from '../api/operations/record.ts';
import { useSession, useViewer } from '../api/session.tsx';
import { readFresh } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fieldsOf } from '../nouns/all.ts';
import type { NounDeclaration } from '../nouns/declare.ts';
import { NotFoundPage } from '../screens/not-found-page.tsx';
import { Editor } from './editor.tsx';
import { openStore } from './open-store.ts';
import type { RecordStore } from './record-store.ts';

/** A record to edit: reads it once; from then on the store is what counts, so that no answer moves the caret. */
export default function EditPage({ noun, id }: { noun: NounDeclaration; id: string }) {
  const { t } = useI18n();
  const { account } = useViewer();
  const { end } = useSession();
  const [record, setRecord] = useState<EditableRecord>();
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    let isHere = true;
    void readFresh(recordQuery, { id }).then((result) => {
      if (!isHere) return;
      const failure = findFailure(result);
      if (failure?.code === 'UNAUTHENTICATED') end();
      else if (failure !== undefined) setProblem(failure.code);
      else setRecord(result.data?.record ?? undefined);
    });
    return () => {
      isHere = false;
    };
  }, [id, end]);
  const fields = fieldsOf(noun.type);
  const [store, setStore] = useState<RecordStore>();
  // One store for as long as the page is open: what is read later goes into it.
  if (record !== undefined && store === undefined) setStore(openStore(account.id, record, fields));
  useEffect(() => () => store?.close(), [store]);
  if (problem === 'NOT_FOUND' || problem === 'BAD_USER_INPUT') return <NotFoundPage />;
  if (problem !== undefined) return <p className="waiting">{t('failure.NETWORK')}</p>;
  if (record === undefined || store === undefined) return <p className="waiting">{t('state.loading')}</p>;
  return <Editor noun={noun} fields={fields} record={record} onRecord={setRecord} store={store} />;
}
