import { useState } from 'react';
import { changeMyself } from '../api/operations/viewer.ts';
import { useViewer } from '../api/session.tsx';
import { useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { Page } from '../parts/page.tsx';
import { chooseTheme, chosenTheme } from '../parts/theme.ts';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { ChangePassword } from './change-password.tsx';
import { grantText } from './grant-text.ts';
import { SecondFactor } from './second-factor.tsx';
import { Sessions } from './sessions.tsx';

/** One's own account and how one likes to work. */
export default function AccountPage() {
  const i18n = useI18n();
  const { t } = i18n;
  const viewer = useViewer();
  const { run } = useAction();
  const { areSingleKeysOn, setSingleKeys } = useShortcuts();
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <Page title={t('nav.account')}>
      <div className="stack narrow">
        <p>
          {viewer.account.name} · {viewer.account.email}
        </p>
        <ul>
          {viewer.grants.map((grant) => (
            <li key={grantText(i18n, grant)}>{grantText(i18n, grant)}</li>
          ))}
        </ul>
        <section className="group">
          <h2>{t('account.work')}</h2>
          <LanguageChoice
            onChosen={(next) =>
              void run(changeMyself, { input: { locale: next.toUpperCase() as Uppercase<typeof next> } })
            }
          />
          <div className="field">
            <label htmlFor="theme">{t('account.theme')}</label>
            <select
              id="theme"
              value={theme}
              onChange={({ target }) => {
                setTheme(target.value);
                chooseTheme(target.value);
              }}
            >
              <option value="">{t('account.themeSystem')}</option>
              <option value="light">{t('account.themeLight')}</option>
              <option value="dark">{t('account.themeDark')}</option>
            </select>
          </div>
          <label className="line">
            <input type="checkbox" checked={areSingleKeysOn} onChange={({ target }) => setSingleKeys(target.checked)} />
            {t('account.singleKeys')}
          </label>
        </section>
        <ChangePassword />
        <SecondFactor />
        <Sessions />
      </div>
    </Page>
  );
}
