import { type FormEvent, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { auth } from '../api/auth.ts';
import { findFailure } from '../api/client.ts';
import type { ResultOf } from '../api/graphql.ts';
import { acceptInvitation, changeMyself, invitationQuery } from '../api/operations/viewer.ts';
import { useSession } from '../api/session.tsx';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { LanguageChoice } from '../parts/language-choice.tsx';
import { Page } from '../parts/page.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { routes } from '../routes.ts';
import { grantText } from './grant-text.ts';

type Invitation = ResultOf<typeof invitationQuery>['invitation'];

/** Where the link of an invitation leads: a name, a password, and one is in. */
export function InvitationPage() {
  const i18n = useI18n();
  const { t, say, locale } = i18n;
  const { refresh } = useSession();
  const { run, isRunning } = useAction();
  const [, go] = useLocation();
  const [token] = useState(() => location.hash.slice(1));
  const [invitation, setInvitation] = useState<Invitation>();
  const [problem, setProblem] = useState<string>();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [provider, setProvider] = useState<string>();
  useEffect(() => {
    void readFresh(invitationQuery, { token }).then((result) => {
      const failure = findFailure(result);
      setProblem(failure && say(failure));
      setInvitation(result.data?.invitation);
      setProvider(result.data?.signInMethods.identityProvider ?? undefined);
    });
  }, [token, say]);
  const isAccepted = async (own: string | null): Promise<boolean> => {
    const data = await run(acceptInvitation, { input: { token, name, password: own } });
    if (data === undefined) return false;
    const { userErrors } = data.acceptInvitation;
    setWrong(userErrors.map(say).join(' ') || undefined);
    return userErrors.length === 0;
  };
  const accept = async (event: FormEvent) => {
    event.preventDefault();
    if (invitation === undefined || !(await isAccepted(password))) return;
    await auth.signIn(invitation.email, password);
    await run(changeMyself, { input: { locale: locale.toUpperCase() as Uppercase<typeof locale> } });
    await refresh();
    go(routes.start(), { replace: true });
  };
  /** Without a password of ours: from now on the provider says who it is. */
  const acceptElsewhere = async () => {
    if (!(await isAccepted(null))) return;
    const answer = await auth.signInElsewhere(`${location.origin}/desk`);
    if ('failure' in answer) setProblem(say(answer.failure));
    else location.assign(answer.data.url);
  };
  return (
    <main className="threshold">
      <Page title={t('invitation.title')}>
        {problem && <p className="problem">{problem}</p>}
        {invitation && (
          <form className="stack" onSubmit={(event) => void accept(event)}>
            <p>{t('invitation.text', { email: invitation.email })}</p>
            <ul>
              {invitation.grants.map((grant) => (
                <li key={grantText(i18n, grant)}>{grantText(i18n, grant)}</li>
              ))}
            </ul>
            <TextInput
              label={t('people.name')}
              autoComplete="name"
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
            <TextInput
              label={t('password.new')}
              help={t('password.help')}
              type="password"
              autoComplete="new-password"
              value={password}
              problem={wrong}
              onChange={({ target }) => setPassword(target.value)}
            />
            <div className="buttons">
              <button type="submit" className="primary" disabled={isRunning || name === '' || password === ''}>
                {t('invitation.accept')}
              </button>
              {provider !== undefined && (
                <button type="button" disabled={isRunning || name === ''} onClick={() => void acceptElsewhere()}>
                  {t('invitation.elsewhere', { provider })}
                </button>
              )}
            </div>
          </form>
        )}
        <LanguageChoice />
      </Page>
    </main>
  );
}
