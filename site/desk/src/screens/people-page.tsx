import { useCallback, useEffect, useState } from 'react';
import { useFailures } from '../api/failures.tsx';
import {
  changeGrants,
  createPasswordLink,
  deactivatePerson,
  type Invitation,
  invite,
  type Person,
  peopleQuery,
  reactivatePerson,
  revokeInvitation,
} from '../api/operations/people.ts';
import { readFresh, useAction } from '../api/use-action.ts';
import { useI18n } from '../i18n/i18n.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Moment } from '../parts/moment.tsx';
import { Page } from '../parts/page.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { grantText } from './grant-text.ts';
import { type GrantDraft, GrantsForm, toDrafts, toInputs } from './grants-form.tsx';

/** Who may do what, and how somebody new comes in. */
export default function PeoplePage() {
  const i18n = useI18n();
  const { t } = i18n;
  const { run, isRunning } = useAction();
  const { report } = useFailures();
  const [people, setPeople] = useState<readonly Person[]>();
  const [problem, setProblem] = useState<string>();
  const [isInviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<Person>();
  const [invitations, setInvitations] = useState<readonly Invitation[]>([]);
  const [link, setLink] = useState<string>();
  const read = useCallback(async () => {
    const { data, error } = await readFresh(peopleQuery, {});
    setPeople(data?.people);
    setInvitations(data?.invitations ?? []);
    setProblem(error?.graphQLErrors[0]?.message);
  }, []);
  useEffect(() => void read(), [read]);

  const doInvite = async (email: string, grants: readonly GrantDraft[]) => {
    const data = await run(invite, { input: { email, grants: toInputs(grants) } });
    const [wrong] = data?.invite.userErrors ?? [];
    if (wrong !== undefined) report(wrong);
    else if (data?.invite.link) {
      setInviting(false);
      setLink(data.invite.link);
      await read();
    }
  };
  const doChange = async (person: Person, grants: readonly GrantDraft[]) => {
    const data = await run(changeGrants, { input: { id: person.id, grants: toInputs(grants) } });
    const [wrong] = data?.changeGrants.userErrors ?? [];
    if (wrong !== undefined) report(wrong);
    else if (data !== undefined) {
      setChanging(undefined);
      await read();
    }
  };
  const settle = async (
    mutation: typeof deactivatePerson | typeof reactivatePerson | typeof revokeInvitation,
    id: string,
  ) => {
    const data = await run(mutation, { input: { id } });
    const [wrong] = Object.values(data ?? {}).flatMap(({ userErrors }) => userErrors);
    if (wrong !== undefined) report(wrong);
    await read();
  };
  const renew = async ({ id }: Person) => {
    const data = await run(createPasswordLink, { input: { id } });
    const [wrong] = data?.createPasswordLink.userErrors ?? [];
    if (wrong !== undefined) report(wrong);
    else setLink(data?.createPasswordLink.link ?? undefined);
  };
  return (
    <Page
      title={t('nav.people')}
      actions={
        people && (
          <button type="button" className="primary" onClick={() => setInviting(true)}>
            {t('people.invite')}
          </button>
        )
      }
    >
      {problem && <p>{problem}</p>}
      <div className="scroll">
        {people && (
          <table>
            <caption className="unseen">{t('nav.people')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('people.name')}</th>
                <th scope="col">{t('people.grants')}</th>
                <th scope="col">{t('people.lastSeen')}</th>
                <th scope="col">{t('people.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map((person) => (
                <tr key={person.id}>
                  <th scope="row">
                    {person.name}
                    <br />
                    <span className="hint">{person.email}</span>
                  </th>
                  <td>
                    <ul>
                      {person.grants.map((grant) => (
                        <li key={grantText(i18n, grant)}>{grantText(i18n, grant)}</li>
                      ))}
                    </ul>
                  </td>
                  <td>
                    {person.isActive ? (
                      person.lastSeenAt ? (
                        <Moment at={person.lastSeenAt} />
                      ) : (
                        t('people.never')
                      )
                    ) : (
                      t('people.inactive')
                    )}
                  </td>
                  <td>
                    {person.isActive ? (
                      <>
                        <button type="button" className="quiet" onClick={() => setChanging(person)}>
                          {t('people.change')} <span className="unseen">{person.name}</span>
                        </button>
                        <button type="button" className="quiet" onClick={() => void renew(person)}>
                          {t('people.newPassword')} <span className="unseen">{person.name}</span>
                        </button>
                        <button
                          type="button"
                          className="quiet"
                          onClick={() => void settle(deactivatePerson, person.id)}
                        >
                          {t('people.deactivate')} <span className="unseen">{person.name}</span>
                        </button>
                      </>
                    ) : (
                      <button type="button" className="quiet" onClick={() => void settle(reactivatePerson, person.id)}>
                        {t('people.reactivate')} <span className="unseen">{person.name}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
      {invitations.length > 0 && (
        <section className="group" aria-labelledby="invitations">
          <h2 id="invitations">{t('people.invitations')}</h2>
          <ul className="chosen">
            {invitations.map(({ id, email, expiresAt, isExpired, grants }) => (
              <li key={id}>
                <span>
                  {email}{' '}
                  <span className="hint">
                    {grants.map((grant) => grantText(i18n, grant)).join(' · ')} ·{' '}
                    {t(isExpired ? 'people.expired' : 'people.until')} <Moment at={expiresAt} />
                  </span>
                </span>
                <button type="button" className="quiet" onClick={() => void settle(revokeInvitation, id)}>
                  {t('people.revoke')} <span className="unseen">{email}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Dialog title={t('people.invite')} isOpen={isInviting} onClose={() => setInviting(false)}>
        <InviteForm isBusy={isRunning} onInvite={(email, grants) => void doInvite(email, grants)} />
      </Dialog>
      <Dialog title={changing?.name ?? ''} isOpen={changing !== undefined} onClose={() => setChanging(undefined)}>
        {changing && (
          <ChangeForm person={changing} isBusy={isRunning} onChange={(grants) => void doChange(changing, grants)} />
        )}
      </Dialog>
      <Dialog title={t('people.invited')} isOpen={link !== undefined} onClose={() => setLink(undefined)}>
        <p>{t('people.invitedText')}</p>
        <TextInput label={t('people.link')} readOnly value={link ?? ''} onFocus={({ target }) => target.select()} />
      </Dialog>
    </Page>
  );
}

interface InviteProps {
  readonly isBusy: boolean;
  readonly onInvite: (email: string, grants: readonly GrantDraft[]) => void;
}

function InviteForm({ isBusy, onInvite }: InviteProps) {
  const { t } = useI18n();
  const [email, setEmail] = useState('');
  const [grants, setGrants] = useState<readonly GrantDraft[]>([{ role: 'EDITOR', locales: [] }]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onInvite(email, grants);
      }}
    >
      <TextInput
        label={t('signIn.email')}
        type="email"
        value={email}
        onChange={({ target }) => setEmail(target.value)}
      />
      <GrantsForm grants={grants} onChange={setGrants} />
      <button type="submit" className="primary" disabled={isBusy || email === ''}>
        {t('people.invite')}
      </button>
    </form>
  );
}

interface ChangeProps {
  readonly person: Person;
  readonly isBusy: boolean;
  readonly onChange: (grants: readonly GrantDraft[]) => void;
}

function ChangeForm({ person, isBusy, onChange }: ChangeProps) {
  const { t } = useI18n();
  const [grants, setGrants] = useState<readonly GrantDraft[]>(() => toDrafts(person.grants));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChange(grants);
      }}
    >
      <GrantsForm grants={grants} onChange={setGrants} />
      <button type="submit" className="primary" disabled={isBusy}>
        {t('action.save')}
      </button>
    </form>
  );
}
