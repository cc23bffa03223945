import { type FormEvent, useState } from 'react';
import { auth } from '../api/auth.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { TextInput } from '../parts/text-input.tsx';

export function ChangePassword() {
  const { t, say } = useI18n();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isDone, setDone] = useState(false);
  const change = async (event: FormEvent) => {
    event.preventDefault();
    setDone(false);
    const answer = await auth.changePassword(current, next);
    setProblem('failure' in answer ? say(answer.failure) : undefined);
    if ('failure' in answer) return;
    setCurrent('');
    setNext('');
    setDone(true);
  };
  return (
    <form className="group" onSubmit={(event) => void change(event)}>
      <h2>{t('password.title')}</h2>
      <TextInput
        label={t('password.current')}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={({ target }) => setCurrent(target.value)}
      />
      <TextInput
        label={t('password.new')}
        help={t('password.help')}
        type="password"
        autoComplete="new-password"
        value={next}
        problem={problem}
        onChange={({ target }) => setNext(target.value)}
      />
      <p role="status">{isDone && t('password.changed')}</p>
      <button type="submit">{t('password.change')}</button>
    </form>
  );
}
