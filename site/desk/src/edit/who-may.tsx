import { useQuery } from 'urql';
import { whoMayQuery } from '../api/operations/viewer.ts';
import { useI18n } from '../i18n/i18n.tsx';

type Action = 'DRAFT' | 'PUBLISH' | 'CREATE';

/** Who may do what the person at work may not, as the API says it; nothing while they may. */
export function WhoMay({ action, id }: { action: Action; id?: string }) {
  const { say } = useI18n();
  const [{ data }] = useQuery({ query: whoMayQuery, variables: { action, id: id ?? null } });
  const { reason, ...told } = data?.viewer.may ?? {};
  if (!reason) return null;
  return <p className="help who-may">{say({ ...told, message: reason })}</p>;
}
