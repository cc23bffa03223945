import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { useI18n } from '../i18n/i18n.tsx';
import { findNoun } from '../nouns/all.ts';
import type { NounDeclaration } from '../nouns/declare.ts';
import { fromPath } from '../nouns/paths.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { StartPage } from './start-page.tsx';

const ListPage = lazy(() => import('../list/list-page.tsx'));
const EditPage = lazy(() => import('../edit/edit-page.tsx'));
const NewPage = lazy(() => import('../edit/new-page.tsx'));
const HistoryPage = lazy(() => import('../edit/history-page.tsx'));
const PeoplePage = lazy(() => import('./people-page.tsx'));
const KeysPage = lazy(() => import('./keys-page.tsx'));
const AccountPage = lazy(() => import('./account-page.tsx'));
const SitePage = lazy(() => import('./site-page.tsx'));
const SettingsPage = lazy(() => import('../settings/settings-page.tsx'));
const ExchangePage = lazy(() => import('./exchange-page.tsx'));
const TranslationsPage = lazy(() => import('./translations-page.tsx'));
const ChangesPage = lazy(() => import('./changes-page.tsx'));

type NounPage = (noun: NounDeclaration) => React.ReactNode;

/** The pages of the desk; each loads what it needs when it is first opened. */
export function Pages() {
  const { t } = useI18n();
  const ofNoun = (path: string, page: NounPage) => {
    const noun = findNoun(fromPath(path));
    return noun === undefined ? <NotFoundPage /> : page(noun);
  };
  return (
    <Suspense fallback={<p className="waiting">{t('state.loading')}</p>}>
      <Switch>
        <Route path="/">
          <StartPage />
        </Route>
        <Route path="/people">
          <PeoplePage />
        </Route>
        <Route path="/keys">
          <KeysPage />
        </Route>
        <Route path="/account">
          <AccountPage />
        </Route>
        <Route path="/site">
          <SitePage />
        </Route>
        <Route path="/settings">
          <SettingsPage />
        </Route>
        <Route path="/exchange">
          <ExchangePage />
        </Route>
        <Route path="/translations">
          <TranslationsPage />
        </Route>
        <Route path="/changes">
          <ChangesPage />
        </Route>
        <Route path="/records/:noun">
          {({ noun }) => ofNoun(noun, (found) => <ListPage key={found.type} noun={found} />)}
        </Route>
        <Route path="/records/:noun/new">
          {({ noun }) => ofNoun(noun, (found) => <NewPage key={found.type} noun={found} />)}
        </Route>
        <Route path="/records/:noun/:id/history">
          {({ noun, id }) => ofNoun(noun, (found) => <HistoryPage key={id} noun={found} id={decodeURIComponent(id)} />)}
        </Route>
        <Route path="/records/:noun/:id">
          {({ noun, id }) => ofNoun(noun, (found) => <EditPage key={id} noun={found} id={decodeURIComponent(id)} />)}
        </Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Suspense>
  );
}
