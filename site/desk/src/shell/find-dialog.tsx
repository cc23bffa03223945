import { useState } from 'react';
import { useLocation } from 'wouter';
import { Picker } from '../fields/picker.tsx';
import { useFoundAnywhere } from '../fields/use-found.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { routes } from '../routes.ts';

/** Any record from anywhere, by a part of any of its names. */
export function FindDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useI18n();
  return (
    <Dialog title={t('find.title')} isOpen={isOpen} onClose={onClose}>
      <Find onClose={onClose} />
    </Dialog>
  );
}

function Find({ onClose }: { onClose: () => void }) {
  const { t, recordsLabel } = useI18n();
  const [, go] = useLocation();
  const [search, setSearch] = useState('');
  const found = useFoundAnywhere(search);
  const choices = found.map(({ id, type, label, hint }) => ({
    key: `${type} ${id}`,
    text: label,
    hint: [recordsLabel(type), hint].filter(Boolean).join(' · '),
  }));
  return (
    <Picker
      label={t('find.title')}
      placeholder={t('find.help')}
      choices={choices}
      chosen={undefined}
      onInput={setSearch}
      clearsAfterChoice
      isFirst
      onChoose={(key) => {
        const [type, id] = key?.split(' ') ?? [];
        if (type === undefined || id === undefined) return;
        onClose();
        go(routes.record(type, id));
      }}
    />
  );
}
