import { type FormEvent, useState } from 'react';
import { auth } from '../api/auth.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { TextInput } from '../parts/text-input.tsx';

interface Started {
  readonly secret: string;
  readonly uri: string;
  readonly codes: readonly string[];
}

/** Switches the second factor on, in two steps, or off. */
export function SecondFactor() {
  const { t, say } = useI18n();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [started, setStarted] = useState<Started>();
  const [problem, setProblem] = useState<string>();
  const [said, setSaid] = useState('');

  const start = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await auth.enableSecondFactor(password);
    setProblem('failure' in answer ? say(answer.failure) : undefined);
    if ('failure' in answer) return;
    const { totpURI, backupCodes } = answer.data;
    setStarted({ uri: totpURI, secret: new URL(totpURI).searchParams.get('secret') ?? '', codes: backupCodes });
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await auth.verifyCode(code);
    setProblem('failure' in answer ? say(answer.failure) : undefined);
    if ('failure' in answer) return;
    setStarted(undefined);
    setSaid(t('factor.isOn'));
  };
  const stop = async () => {
    const answer = await auth.disableSecondFactor(password);
    setProblem('failure' in answer ? say(answer.failure) : undefined);
    if (!('failure' in answer)) setSaid(t('factor.isOff'));
  };
  return (
    <section className="group">
      <h2>{t('factor.title')}</h2>
      <p>{t('factor.text')}</p>
      <p role="status">{said}</p>
      {started === undefined ? (
        <form onSubmit={(event) => void start(event)}>
          <TextInput
            label={t('password.current')}
            type="password"
            autoComplete="current-password"
            value={password}
            problem={problem}
            onChange={({ target }) => setPassword(target.value)}
          />
          <div className="buttons">
            <button type="submit" disabled={password === ''}>
              {t('factor.enable')}
            </button>
            <button type="button" disabled={password === ''} onClick={() => void stop()}>
              {t('factor.disable')}
            </button>
          </div>
        </form>
      ) : (
        <form onSubmit={(event) => void confirm(event)}>
          <p>{t('factor.secret')}</p>
          <div className="factor">
            <QrCode text={started.uri} label={t('factor.picture')} />
            <p>
              <code>{started.secret}</code> <a href={started.uri}>{t('factor.openApp')}</a>
            </p>
          </div>
          <p>{t('factor.codes')}</p>
          <ul className="codes">
            {started.codes.map((own) => (
              <li key={own}>
                <code>{own}</code>
              </li>
            ))}
          </ul>
          <TextInput
            label={t('signIn.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            problem={problem}
            onChange={({ target }) => setCode(target.value)}
          />
          <button type="submit" className="primary">
            {t('factor.confirm')}
          </button>
        </form>
      )}
    </section>
  );
}
