import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useViewer } from '../api/session.tsx';
import { useI18n } from '../i18n/i18n.tsx';
import { nouns } from '../nouns/all.ts';
import type { NounDeclaration } from '../nouns/declare.ts';
import { routes } from '../routes.ts';
import { SignInAgain } from '../screens/sign-in-again.tsx';
import { FindDialog } from './find-dialog.tsx';
import { useShortcut } from './shortcuts.tsx';
import { SignOut } from './sign-out.tsx';

const menus = ['publishing', 'network', 'exchange', 'projects', 'knowledge'] as const;

/** The frame of every page: where one is, where one can go, who one is. */
export function Shell({ children }: { children: ReactNode }) {
  const { t } = useI18n();
  const { account } = useViewer();
  const [isFinding, setFinding] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [location] = useLocation();
  const [shownAt, setShownAt] = useState(location);
  if (shownAt !== location) {
    setShownAt(location);
    setOpen(false);
  }
  useShortcut('Ctrl K', 'shortcut.find', () => setFinding(true));
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t('desk.skip')}
      </a>
      <header className="masthead">
        <Link className="home" href={routes.start()}>
          Portolan <span>{t('desk.short')}</span>
        </Link>
        <button
          type="button"
          className="menu-button"
          aria-expanded={isOpen}
          aria-controls="menu"
          onClick={() => setOpen(!isOpen)}
        >
          {t('nav.menu')}
        </button>
        <button type="button" className="find" onClick={() => setFinding(true)}>
          {t('find.open')} <kbd>Ctrl K</kbd>
        </button>
        <div className="who">
          <Link href={routes.account()}>{account.name}</Link>
          <SignOut />
        </div>
      </header>
      <nav id="menu" className="menu" data-open={isOpen || undefined} aria-label={t('nav.menu')}>
        <Menu location={location} />
      </nav>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <FindDialog isOpen={isFinding} onClose={() => setFinding(false)} />
      <SignInAgain />
    </div>
  );
}

function Menu({ location }: { location: string }) {
  const { t, recordsLabel } = useI18n();
  const { actions } = useViewer();
  const entry = (href: string, text: string) => (
    <li key={href}>
      <Link href={href} aria-current={isAt(location, href) ? 'page' : undefined}>
        {text}
      </Link>
    </li>
  );
  const ofMenu = (menu: NounDeclaration['menu']) => nouns.filter((noun) => noun.menu === menu);
  return (
    <>
      <ul>
        {entry(routes.start(), t('nav.start'))}
        {entry(routes.translations(), t('nav.translations'))}
        {entry(routes.changes(), t('nav.changes'))}
      </ul>
      {menus.map((menu) => (
        <section key={menu} aria-labelledby={`menu-${menu}`}>
          <h2 id={`menu-${menu}`}>{t(`menu.${menu}`)}</h2>
          <ul>{ofMenu(menu).map(({ type }) => entry(routes.list(type), recordsLabel(type)))}</ul>
        </section>
      ))}
      <section aria-labelledby="menu-desk">
        <h2 id="menu-desk">{t('menu.desk')}</h2>
        <ul>
          {(actions.includes('IMPORT') || actions.includes('EXPORT')) && entry(routes.exchange(), t('nav.exchange'))}
          {entry(routes.site(), t('nav.site'))}
          {actions.includes('SETTINGS') && entry(routes.settings(), t('nav.settings'))}
          {actions.includes('MANAGE_PEOPLE') && entry(routes.people(), t('nav.people'))}
          {actions.includes('MANAGE_KEYS') && entry(routes.keys(), t('nav.keys'))}
          {entry(routes.account(), t('nav.account'))}
        </ul>
      </section>
    </>
  );
}

const isAt = (location: string, href: string) =>
  href === '/' ? location === '/' : location === href || location.startsWith(`${href}/`);
