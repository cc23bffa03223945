import { useCallback, useEffect, useState } from 'react';
import type { Locale } from '../../../src/i18n/locales.ts';
import { findFailure } from '../api/client.ts';
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
import { Table } from '../parts/table.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { grantText } from './grant-text.ts';
import { type GrantDraft, toInputs } from './grants-form.tsx';
import { ChangeForm, InviteForm } from './people-forms.tsx';

/** Who may do what, and how somebody new comes in. */
export default function PeoplePage() {
  const i18n = useI18n();
  const { t, say } = i18n;
  const { run, isRunning } = useAction();
  const { report } = useFailures();
  const [people, setPeople] = useState<readonly Person[]>();
  const [problem, setProblem] = useState<string>();
  const [isInviting, setInviting] = useState(false);
  const [changing, setChanging] = useState<Person>();
  const [invitations, setInvitations] = useState<readonly Invitation[]>([]);
  const [link, setLink] = useState<string>();
  const [said, setSaid] = useState('');
  const [sendsLetters, setSendsLetters] = useState(false);
  const read = useCallback(async () => {
    const result = await readFresh(peopleQuery, {});
    const { data } = result;
    const failure = findFailure(result);
    setPeople(data?.people);
    setInvitations(data?.invitations ?? []);
    setSendsLetters(data?.signInMethods.sendsLetters ?? false);
    setProblem(failure && say(failure));
  }, [say]);
  useEffect(() => void read(), [read]);

  const doInvite = async (email: string, grants: readonly GrantDraft[], language: Locale) => {
    const locale = language.toUpperCase() as Uppercase<Locale>;
    const data = await run(invite, { input: { email, grants: toInputs(grants), locale } });
    const [wrong] = data?.invite.userErrors ?? [];
    if (wrong !== undefined) report(wrong);
    else if (data !== undefined) {
      setInviting(false);
      handOver(data.invite, email);
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
  const renew = async ({ id, email }: Person) => {
    const data = await run(createPasswordLink, { input: { id } });
    const [wrong] = data?.createPasswordLink.userErrors ?? [];
    if (wrong !== undefined) report(wrong);
    else if (data !== undefined) handOver(data.createPasswordLink, email);
  };
  const handOver = ({ link: own, isSent }: { link: string | null; isSent: boolean | null }, email: string) => {
    setLink(own ?? undefined);
    setSaid(isSent ? t('people.sent', { email }) : '');
  };
  const act = (person: Person, name: string, does: () => void) => (
    <button key={name} type="button" className="quiet" onClick={does}>
      {name} <span className="unseen">{person.name}</span>
    </button>
  );
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
      <p role="status">{said}</p>
      {people && (
        <Table
          caption={t('nav.people')}
          columns={[t('people.name'), t('people.grants'), t('people.lastSeen'), t('people.actions')]}
          rows={people}
          row={(person) => (
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
                {!person.isActive && t('people.inactive')}
                {person.isActive && (person.lastSeenAt ? <Moment at={person.lastSeenAt} /> : t('people.never'))}
              </td>
              <td>
                {person.isActive
                  ? [
                      act(person, t('people.change'), () => setChanging(person)),
                      act(person, t('people.newPassword'), () => void renew(person)),
                      act(person, t('people.deactivate'), () => void settle(deactivatePerson, person.id)),
                    ]
                  : act(person, t('people.reactivate'), () => void settle(reactivatePerson, person.id))}
              </td>
            </tr>
          )}
        />
      )}
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
        <InviteForm sendsLetters={sendsLetters} isBusy={isRunning} onInvite={(...wanted) => void doInvite(...wanted)} />
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
