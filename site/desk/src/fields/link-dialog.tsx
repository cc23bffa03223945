import { linkableTypes, type RecordLink, writeRecordLink } from '@portolan/schema/record-links';
import { type FormEvent, useState } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { Picker } from './picker.tsx';
import { type Found, useFoundAnywhere } from './use-found.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Told the address, and what the link is called where nothing was selected. */
  readonly onChoose: (address: string, name: string) => void;
}

/** Where a link leads: to a record of ours, found by its name, or to an address elsewhere. */
export function LinkDialog({ isOpen, onClose, onChoose }: Props) {
  const { t } = useI18n();
  return (
    <Dialog title={t('markdown.link')} isOpen={isOpen} onClose={onClose}>
      <Choices onChoose={onChoose} />
    </Dialog>
  );
}

function Choices({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t, recordsLabel } = useI18n();
  const [search, setSearch] = useState('');
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  const found = useFoundAnywhere(search).flatMap((own) => {
    const link = toLink(own);
    return link === undefined ? [] : [{ ...own, key: writeRecordLink(link) }];
  });
  const take = (event: FormEvent) => {
    event.preventDefault();
    const isAddress = /^(https?:\/\/|mailto:|tel:)\S+$/.test(address);
    setWrong(!isAddress);
    if (isAddress) onChoose(address, address.replace(/^(https?:\/\/|mailto:|tel:)/, ''));
  };
  return (
    <div className="stack">
      <div className="field">
        <label htmlFor="link-record">{t('link.record')}</label>
        <p className="help">{t('link.recordHelp')}</p>
        <Picker
          id="link-record"
          label={t('link.record')}
          placeholder={t('find.help')}
          choices={found.map(({ key, label, type }) => ({ key, text: label, hint: recordsLabel(type) }))}
          chosen={undefined}
          onInput={setSearch}
          clearsAfterChoice
          isFirst
          onChoose={(key) => {
            const record = found.find((own) => own.key === key);
            if (record !== undefined) onChoose(record.key, record.label);
          }}
        />
      </div>
      <form onSubmit={take} noValidate>
        <TextInput
          label={t('link.address')}
          type="url"
          placeholder="https://"
          value={address}
          problem={isWrong ? t('check.url') : undefined}
          onChange={({ target }) => setAddress(target.value)}
        />
        <div className="buttons">
          <button type="submit" disabled={address === ''}>
            {t('link.take')}
          </button>
        </div>
      </form>
    </div>
  );
}

/** How texts name a record, where they can. */
function toLink({ type, slug, countryCode, project }: Found): RecordLink | undefined {
  const [name] = Object.entries(linkableTypes).find(([, own]) => own === type) ?? [];
  if (name === undefined) return undefined;
  const own: Record<string, string | undefined> = {
    country: countryCode?.toLowerCase(),
    workPackage: project && `${project}/${slug}`,
  };
  const key = name in own ? own[name] : slug;
  return key === undefined ? undefined : { name: name as RecordLink['name'], key };
}
