import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { saveDraft } from '../api/operations/record.ts';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { fieldsOf } from '../nouns/all.ts';
import type { NounDeclaration } from '../nouns/declare.ts';
import { Page } from '../parts/page.tsx';
import { routes } from '../routes.ts';
import { NewRecordForm } from './new-record-form.tsx';
import { useTellRefusal } from './problem-text.ts';

/** The few words that a record begins with; from then on it is a draft like any other. */
export default function NewPage({ noun }: { noun: NounDeclaration }) {
  const { t, recordsLabel } = useI18n();
  const { run, isRunning } = useAction();
  const tellRefusal = useTellRefusal();
  const [, go] = useLocation();
  const [name, setName] = useState('');
  const [slug, setSlug] = useState('');
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const changes = firstChanges(noun.type, name, slug);
    const data = await run(saveDraft, { input: { type: noun.type, changes, version: 0 } });
    if (tellRefusal(data?.result.userErrors)) return;
    if (data?.result.record) go(routes.record(noun.type, data.result.record.id), { replace: true });
  };
  return (
    <Page title={t('new.title', { records: recordsLabel(noun.type) })}>
      <form onSubmit={(event) => void create(event)} className="stack narrow">
        <p>{t('new.text')}</p>
        <NewRecordForm name={name} slug={slug} onName={setName} onSlug={setSlug} />
        <button type="submit" className="primary" disabled={isRunning || slug === ''}>
          {t('new.do')}
        </button>
      </form>
    </Page>
  );
}

/** A name goes where the noun keeps it; what else every draft begins with is as content files have it. */
export function firstChanges(type: string, name: string, slug: string) {
  const fields = fieldsOf(type);
  const naming = fields.find((field) => ['title', 'name', 'question', 'acronym', 'displayName'].includes(field.name));
  const value = naming?.kind === 'localised' ? { en: name } : name;
  return [
    { path: ['slug'], value: slug },
    { path: ['sourceLocale'], value: 'EN' },
    ...(naming === undefined || name === '' ? [] : [{ path: [naming.name], value }]),
  ];
}
