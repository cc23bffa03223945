import { type ReactNode, useEffect, useRef } from 'react';
import { useI18n } from '../i18n/i18n.tsx';

interface Props {
  readonly title: string;
  /** The title in a language that is not the interface's. */
  readonly lang?: string | undefined;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A page of the desk: its title in the window and as the heading, which takes the focus when the page comes. */
export function Page({ title, lang, actions, children }: Props) {
  const { t } = useI18n();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${t('desk.name')}`;
  }, [title, t]);
  useEffect(() => {
    // Whoever came by a link of the page before is told where they are; a field that took the focus keeps it.
    if (document.activeElement === document.body || document.activeElement?.closest('nav')) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  return (
    <>
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1} lang={lang}>
          {title}
        </h1>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
