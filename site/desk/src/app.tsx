import { Provider } from 'urql';
import { Route, Router, Switch } from 'wouter';
import { client } from './api/client.ts';
import { FailureList, FailuresProvider } from './api/failures.tsx';
import { SessionProvider, useSession } from './api/session.tsx';
import { useI18n } from './i18n/i18n.tsx';
import { InvitationPage } from './screens/invitation-page.tsx';
import { Pages } from './screens/pages.tsx';
import { ResetPage } from './screens/reset-page.tsx';
import { SignInPage } from './screens/sign-in-page.tsx';
import { useKeptFocus } from './shell/keep-focus.ts';
import { Shell } from './shell/shell.tsx';
import { ShortcutsProvider } from './shell/shortcuts.tsx';

export function App() {
  useKeptFocus();
  return (
    <Provider value={client}>
      <FailuresProvider>
        <SessionProvider>
          <Router base="/desk">
            <ShortcutsProvider>
              <Switch>
                <Route path="/invitation">
                  <InvitationPage />
                </Route>
                <Route path="/new-password">
                  <ResetPage />
                </Route>
                <Route>
                  <SignedIn />
                </Route>
              </Switch>
              <FailureList />
            </ShortcutsProvider>
          </Router>
        </SessionProvider>
      </FailuresProvider>
    </Provider>
  );
}

/** What only people see whom the API knows. */
function SignedIn() {
  const { viewer, isOffline } = useSession();
  const { t } = useI18n();
  if (viewer === undefined) return <p className="waiting">{t(isOffline ? 'failure.NETWORK' : 'state.loading')}</p>;
  if (viewer === null) return <SignInPage />;
  return (
    <Shell>
      <Pages />
    </Shell>
  );
}
