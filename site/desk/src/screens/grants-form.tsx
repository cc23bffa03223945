import { locale as locales } from '@portolan/schema/vocabularies/locale';
import { useId } from 'react';
import { capitalise, languageName } from '../../../src/i18n/format.ts';
import type { Locale } from '../../../src/i18n/locales.ts';
import type { Grant } from '../api/operations/viewer.ts';
import { RecordPicker } from '../fields/relation-field.tsx';
import { useI18n } from '../i18n/i18n.tsx';

/** A grant while it is written. */
export interface GrantDraft {
  readonly role: Grant['role'];
  readonly locales: readonly Locale[];
  readonly partner?: { readonly id: string; readonly slug: string } | undefined;
  readonly project?: { readonly id: string; readonly slug: string } | undefined;
}

const roles = ['ADMINISTRATOR', 'EDITOR', 'TRANSLATOR', 'PARTNER_EDITOR', 'PROJECT_EDITOR', 'INTERNAL_READER'] as const;

const ofPartner = new Set<Grant['role']>(['PARTNER_EDITOR', 'INTERNAL_READER']);
const ofProject = new Set<Grant['role']>(['PROJECT_EDITOR', 'INTERNAL_READER']);

export const toDrafts = (grants: readonly Grant[]): GrantDraft[] =>
  grants.map(({ role, locales: own, partner, project }) => ({
    role,
    locales: own.map((code) => code.toLowerCase() as Locale),
    partner: partner ?? undefined,
    project: project ?? undefined,
  }));

export const toInputs = (drafts: readonly GrantDraft[]) =>
  drafts.map(({ role, locales: own, partner, project }) => ({
    role,
    locales: role === 'TRANSLATOR' ? own.map((code) => code.toUpperCase() as Uppercase<Locale>) : null,
    partner: ofPartner.has(role) ? (partner?.id ?? null) : null,
    project: ofProject.has(role) ? (project?.id ?? null) : null,
  }));

interface Props {
  readonly grants: readonly GrantDraft[];
  readonly onChange: (grants: readonly GrantDraft[]) => void;
  /** An API key has exactly one. */
  readonly isSingle?: boolean;
}

/** Roles, each with what it is limited to. */
export function GrantsForm({ grants, onChange, isSingle }: Props) {
  const { t } = useI18n();
  return (
    <>
      {grants.map((grant, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a grant is its place in the list while it is written.
        <fieldset key={index} className="grant">
          <legend>{t('people.grant', { number: index + 1 })}</legend>
          <OneGrant grant={grant} onChange={(next) => onChange(grants.with(index, next))} />
          {grants.length > 1 && (
            <button type="button" className="quiet" onClick={() => onChange(grants.toSpliced(index, 1))}>
              {t('action.remove')}
            </button>
          )}
        </fieldset>
      ))}
      {!isSingle && (
        <button type="button" onClick={() => onChange([...grants, { role: 'EDITOR', locales: [] }])}>
          {t('people.addGrant')}
        </button>
      )}
    </>
  );
}

function OneGrant({ grant, onChange }: { grant: GrantDraft; onChange: (next: GrantDraft) => void }) {
  const { t, valueLabel, locale, fieldLabel } = useI18n();
  const id = useId();
  const { role } = grant;
  const picker = (name: 'partner' | 'project', type: string) => (
    <div className="field">
      <label htmlFor={`${id}-${name}`}>{fieldLabel(name)}</label>
      <RecordPicker
        id={`${id}-${name}`}
        label={fieldLabel(name)}
        type={type}
        slug={grant[name]?.slug}
        isReadOnly={false}
        isFilter
        onChoose={(slug, found) => onChange({ ...grant, [name]: slug && found ? { id: found.id, slug } : undefined })}
      />
    </div>
  );
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t('people.role')}</label>
        <select
          id={id}
          value={role}
          onChange={({ target }) => onChange({ ...grant, role: target.value as Grant['role'] })}
        >
          {roles.map((own) => (
            <option key={own} value={own}>
              {valueLabel('AccountRole', own)}
            </option>
          ))}
        </select>
      </div>
      {role === 'TRANSLATOR' && (
        <fieldset className="field">
          <legend>{t('people.languages')}</legend>
          <div className="checks">
            {locales.values.map((own) => (
              <label key={own}>
                <input
                  type="checkbox"
                  checked={grant.locales.includes(own)}
                  onChange={({ target }) =>
                    onChange({
                      ...grant,
                      locales: locales.values.filter((code) =>
                        code === own ? target.checked : grant.locales.includes(code),
                      ),
                    })
                  }
                />
                {capitalise(locale, languageName(locale, own))}
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {ofPartner.has(role) && picker('partner', 'Partner')}
      {ofProject.has(role) && picker('project', 'Project')}
    </>
  );
}
