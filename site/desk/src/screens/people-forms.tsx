import { useState } from 'react';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Person } from '../api/operations/people.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { LanguageSelect } from '../parts/language-choice.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { type GrantDraft, GrantsForm, toDrafts } from './grants-form.tsx';

interface InviteProps {
  readonly sendsLetters: boolean;
  readonly isBusy: boolean;
  readonly onInvite: (email: string, grants: readonly GrantDraft[], language: Locale) => void;
}

export function InviteForm({ sendsLetters, isBusy, onInvite }: InviteProps) {
  const { t, locale } = useI18n();
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState(locale);
  const [grants, setGrants] = useState<readonly GrantDraft[]>([{ role: 'EDITOR', locales: [] }]);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onInvite(email, grants, language);
      }}
    >
      <TextInput
        label={t('signIn.email')}
        type="email"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      {sendsLetters && <LanguageSelect label={t('people.letterLanguage')} value={language} onChange={setLanguage} />}
      <GrantsForm grants={grants} onChange={setGrants} />
      <div className="buttons">
        <button type="submit" className="primary" disabled={isBusy || email === ''}>
          {t('people.invite')}
        </button>
      </div>
    </form>
  );
}

interface ChangeProps {
  readonly person: Person;
  readonly isBusy: boolean;
  readonly onChange: (grants: readonly GrantDraft[]) => void;
}

export function ChangeForm({ person, isBusy, onChange }: ChangeProps) {
  const { t } = useI18n();
  const [grants, setGrants] = useState<readonly GrantDraft[]>(() => toDrafts(person.grants));
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onChange(grants);
      }}
    >
      <GrantsForm grants={grants} onChange={setGrants} />
      <div className="buttons">
        <button type="submit" className="primary" disabled={isBusy}>
          {t('action.save')}
        </button>
      </div>
    </form>
  );
}
