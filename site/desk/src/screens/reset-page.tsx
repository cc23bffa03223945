import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { auth } from '../api/auth.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Page } from '../parts/page.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { routes } from '../routes.ts';

/** Where the link of a forgotten password leads. */
export function ResetPage() {
  const { t, say } = useI18n();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isDone, setDone] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const token = location.hash.slice(1);
    const answer = await auth.resetPassword(token, password);
    if ('failure' in answer) setProblem(say(answer.failure));
    else setDone(true);
  };
  return (
    <main className="threshold">
      <Page title={t('reset.title')}>
        {isDone ? (
          <p role="status">
            {t('reset.done')} <Link href={routes.start()}>{t('signIn.title')}</Link>
          </p>
        ) : (
          <form onSubmit={(event) => void submit(event)}>
            <TextInput
              label={t('password.new')}
              help={t('password.help')}
              type="password"
              autoComplete="new-password"
              value={password}
              problem={problem}
              onChange={({ target }) => setPassword(target.value)}
            />
            <button type="submit" className="primary">
              {t('reset.do')}
            </button>
          </form>
        )}
      </Page>
    </main>
  );
}
