import { locale as locales } from '@portolan/schema/vocabularies/locale';
import { useId, useState } from 'react';
import { languageList, languageName } from '../../../src/i18n/format.ts';
import { useFailures } from '../api/failures.tsx';
import type { Json } from '../api/graphql.ts';
import { useEditing } from '../edit/use-record.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { guessLanguage } from './guess-language.ts';
import { sendFile } from './send-file.ts';

/** A row of `files` as a record has it. */
export interface FileRow {
  readonly [key: string]: Json;
}

interface Waiting {
  readonly file: File;
  readonly language: string;
  readonly isGuessed: boolean;
  readonly problem?: string;
}

interface Props {
  readonly files: readonly File[];
  /** The files that are there already. */
  readonly rows: readonly FileRow[];
  /** The version of the document. */
  readonly version: Json | undefined;
  /** Told of the rows as they are to be, and of the new version where there is one. */
  readonly onAdd: (rows: readonly FileRow[], version: string | undefined) => void;
  readonly onClose: () => void;
}

/** Asks in which language each new file is, and whether those of other languages still say the same; then uploads. */
export function AddFiles({ files, rows, version, onAdd, onClose }: Props) {
  const { t, say, locale } = useI18n();
  const { id: recordId } = useEditing();
  const { report } = useFailures();
  const [waiting, setWaiting] = useState<readonly Waiting[]>(() =>
    files.map((file) => {
      const language = guessLanguage(file.name);
      return { file, language: language ?? '', isGuessed: language !== undefined };
    }),
  );
  const [isNewer, setNewer] = useState(false);
  const [newVersion, setNewVersion] = useState('');
  const [isBusy, setBusy] = useState(false);
  const others = rows.filter((row) => waiting.every(({ language }) => language !== row['locale']));
  const languageOf = (code: Json | undefined) => languageName(locale, String(code).toLowerCase());
  const isClear =
    waiting.every(({ language }) => language !== '') &&
    new Set(waiting.map(({ language }) => language)).size === waiting.length &&
    !(isNewer && newVersion.trim() === '');

  const choose = (index: number, language: string) =>
    setWaiting(waiting.map((own, at) => (at === index ? { ...own, language, isGuessed: false } : own)));
  const leaveOut = (index: number) => {
    const left = waiting.toSpliced(index, 1);
    setWaiting(left);
    if (left.length === 0) onClose();
  };
  const send = async () => {
    setBusy(true);
    const of = isNewer ? newVersion.trim() : version;
    const refused: Waiting[] = [];
    let next = rows;
    for (const own of waiting) {
      const at = next.findIndex((row) => row['locale'] === own.language);
      const former = at < 0 ? undefined : next[at];
      const answer = await sendFile(own.file, { recordId, replaces: String(former?.['path'] ?? '') });
      if ('failure' in answer) {
        if (answer.failure.code === 'NETWORK') report(answer.failure);
        refused.push({ ...own, problem: answer.failure.code === 'NETWORK' ? '' : say(answer.failure) });
        continue;
      }
      const { path, mediaType, pages } = answer.file;
      const row = { ...former, locale: own.language, path, mediaType, pages, ...(of !== undefined && { version: of }) };
      next = at < 0 ? [...next, row] : next.toSpliced(at, 1, row);
    }
    setBusy(false);
    if (next !== rows) onAdd(next, isNewer ? newVersion.trim() : undefined);
    setWaiting(refused);
    if (refused.length === 0) onClose();
  };

  return (
    <Dialog title={t('file.add')} isOpen onClose={onClose} isWide>
      <ul className="new-files">
        {waiting.map((own, index) => (
          <NewFile
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name.
            key={index}
            {...own}
            isTaking={rows.some((row) => row['locale'] === own.language)}
            isTwice={waiting.some(
              (other, at) => at !== index && own.language !== '' && other.language === own.language,
            )}
            onChoose={(language) => choose(index, language)}
            onLeaveOut={() => leaveOut(index)}
          />
        ))}
      </ul>
      {others.length > 0 && (
        <fieldset className="field">
          <legend>{t('file.others', { languages: languageList(locale, toLocales(others)) })}</legend>
          {[false, true].map((newer) => (
            <label key={String(newer)} className="choice">
              <input type="radio" name="others" checked={isNewer === newer} onChange={() => setNewer(newer)} />
              {t(newer ? 'file.olderText' : 'file.sameText')}
            </label>
          ))}
        </fieldset>
      )}
      {isNewer && (
        <TextInput
          label={t('file.newVersion')}
          help={typeof version === 'string' ? `${languageOf(others[0]?.['locale'])}: ${version}` : undefined}
          value={newVersion}
          onChange={({ target }) => setNewVersion(target.value)}
        />
      )}
      <button type="button" className="primary" disabled={isBusy || !isClear} onClick={() => void send()}>
        {isBusy ? t('file.uploading') : t('file.addDo', { count: waiting.length })}
      </button>
    </Dialog>
  );
}

const toLocales = (rows: readonly FileRow[]) => rows.map((row) => String(row['locale']).toLowerCase());

interface NewFileProps extends Waiting {
  readonly isTaking: boolean;
  readonly isTwice: boolean;
  readonly onChoose: (language: string) => void;
  readonly onLeaveOut: () => void;
}

function NewFile({ file, language, isGuessed, problem, isTaking, isTwice, onChoose, onLeaveOut }: NewFileProps) {
  const { t, locale } = useI18n();
  const id = useId();
  return (
    <li>
      <label htmlFor={id}>{t('file.languageOf', { name: file.name })}</label>
      <div className="buttons">
        <select
          id={id}
          value={language}
          aria-describedby={`${id}-notes`}
          onChange={({ target }) => onChoose(target.value)}
        >
          <option value="" />
          {locales.values.map((own) => (
            <option key={own} value={own.toUpperCase()}>
              {languageName(locale, own)}
            </option>
          ))}
        </select>
        <button type="button" className="quiet" onClick={onLeaveOut}>
          {t('file.leaveOut')} <span className="unseen">{file.name}</span>
        </button>
      </div>
      <div id={`${id}-notes`} className="field-notes">
        {isGuessed && <p className="help">{t('file.guessed')}</p>}
        {language === '' && <p className="help">{t('file.notGuessed')}</p>}
        {isTaking && <p className="help">{t('file.takesPlace')}</p>}
        {isTwice && <p className="problem">{t('file.twice')}</p>}
      </div>
      <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
    </li>
  );
}
