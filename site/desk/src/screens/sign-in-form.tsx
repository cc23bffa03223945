import { type FormEvent, useEffect, useState } from 'react';
import { type AuthAnswer, auth } from '../api/auth.ts';
import { signInMethodsQuery } from '../api/operations/viewer.ts';
import { useSession } from '../api/session.tsx';
import { readFresh } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextInput } from '../parts/text-input.tsx';

type Step = 'password' | 'code' | 'backup';

/** Signs in step by step: who one is, then the second factor of those who have one. */
export function SignInForm({ email: known }: { email?: string }) {
  const { t, say } = useI18n();
  const { refresh } = useSession();
  const [step, setStep] = useState<Step>('password');
  const [email, setEmail] = useState(known ?? '');
  const [secret, setSecret] = useState('');
  // The provider sends whoever it may not let in back with the reason in the address.
  const [problem, setProblem] = useState(() =>
    new URLSearchParams(location.search).has('error') ? t('signIn.elsewhereRefused') : undefined,
  );
  const [isBusy, setBusy] = useState(false);
  const [provider, setProvider] = useState<string>();
  useEffect(() => {
    void readFresh(signInMethodsQuery, {}).then(({ data }) =>
      setProvider(data?.signInMethods.identityProvider ?? undefined),
    );
  }, []);

  const settle = async <Data,>(asked: Promise<AuthAnswer<Data>>, then: (data: Data) => void | Promise<void>) => {
    setBusy(true);
    setProblem(undefined);
    const answer = await asked;
    if ('failure' in answer) setProblem(say(answer.failure));
    else await then(answer.data);
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (step === 'password') {
      void settle(auth.signIn(email, secret), async ({ twoFactorRedirect }) => {
        setSecret('');
        if (twoFactorRedirect) setStep('code');
        else await refresh();
      });
    } else {
      void settle(step === 'code' ? auth.verifyCode(secret) : auth.verifyBackupCode(secret), refresh);
    }
  };
  const elsewhere = () => settle(auth.signInElsewhere(location.href), ({ url }) => location.assign(url));

  return (
    <form className="sign-in" onSubmit={submit} noValidate>
      {step === 'password' && (
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          value={email}
          readOnly={known !== undefined}
          onChange={({ target }) => setEmail(target.value)}
        />
      )}
      {step === 'password' && (
        <TextInput
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
          value={secret}
          onChange={({ target }) => setSecret(target.value)}
        />
      )}
      {(step === 'code' || step === 'backup') && (
        <TextInput
          key={step}
          label={t(step === 'code' ? 'signIn.code' : 'signIn.backupCode')}
          help={t(step === 'code' ? 'signIn.codeHelp' : 'signIn.backupHelp')}
          autoComplete="one-time-code"
          inputMode={step === 'code' ? 'numeric' : 'text'}
          value={secret}
          onChange={({ target }) => setSecret(target.value)}
        />
      )}
      <div role="alert">{problem && <p className="problem">{problem}</p>}</div>
      <div className="buttons">
        <button type="submit" className="primary" disabled={isBusy}>
          {t('signIn.do')}
        </button>
        {step === 'password' && provider !== undefined && (
          <button type="button" disabled={isBusy} onClick={() => void elsewhere()}>
            {t('signIn.elsewhere', { provider })}
          </button>
        )}
      </div>
      <p>
        {step === 'password' && <span className="help">{t('signIn.forgotten')}</span>}
        {step === 'code' && (
          <button type="button" className="quiet" onClick={() => setStep('backup')}>
            {t('signIn.useBackup')}
          </button>
        )}
      </p>
    </form>
  );
}
