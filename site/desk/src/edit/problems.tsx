import { useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';
import { fieldId, type Problem } from './use-record.ts';

/** What stops a record from being published, each with a link to where it can be mended. */
export function Problems({ problems, onFollow }: ProblemsProps) {
  const { t, placeLabel } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <section ref={box} className="problems" aria-labelledby="problems" tabIndex={-1}>
      <h2 id="problems">{t('problem.count', { count: problems.length })}</h2>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.path.join('.')} ${problem.message}`}>
            {problem.path.length > 0 && (
              <a
                href={`#${fieldId(problem.path)}`}
                onClick={(event) => {
                  event.preventDefault();
                  onFollow(problem);
                }}
              >
                {placeLabel(problem.path)}
              </a>
            )}{' '}
            {problem.message}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ProblemsProps {
  readonly problems: readonly Problem[];
  readonly onFollow: (problem: Problem) => void;
}

/** Puts the focus on the field of a path, or on the nearest thing around it. */
export function focusField(path: readonly string[]): void {
  for (let length = path.length; length > 0; length -= 1) {
    const element = document.getElementById(fieldId(path.slice(0, length)));
    if (element === null) continue;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
    return;
  }
}
