import { useI18n } from '../i18n/i18n.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { Page } from '../parts/page.tsx';
import { SignInForm } from './sign-in-form.tsx';

export function SignInPage() {
  const { t } = useI18n();
  return (
    <main className="threshold">
      <p className="home">
        Portolan <span>{t('desk.short')}</span>
      </p>
      <Page title={t('signIn.title')}>
        <SignInForm />
        <LanguageChoice />
      </Page>
    </main>
  );
}
