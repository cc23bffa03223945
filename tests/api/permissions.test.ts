import { type Action, action } from '@portolan/api/auth/actions';
import { may, mayAnywhere, requirePermission, type Target } from '@portolan/api/auth/permissions';
import { anonymous, type Grant, type Viewer } from '@portolan/api/auth/viewer';
import { conflict } from '@portolan/api/errors/portolan-error';
import { describe, expect, it } from 'vitest';

const holding = (...grants: Grant[]): Viewer => ({
  kind: 'account',
  account: { id: 'a', name: 'Ana', email: 'ana@example.org' },
  grants,
  via: { kind: 'session', id: 's' },
});

const viewers = {
  administrator: holding({ role: 'administrator' }),
  editor: holding({ role: 'editor' }),
  translator: holding({ role: 'translator', locales: ['kk', 'ru'] }),
  partnerEditor: holding({ role: 'partner_editor', partnerId: 'ours' }),
  projectEditor: holding({ role: 'project_editor', projectId: 'ours' }),
  partnerReader: holding({ role: 'internal_reader', partnerId: 'ours' }),
  reader: holding({ role: 'internal_reader' }),
  nothing: holding(),
  anonymous,
} satisfies Record<string, Viewer>;
type Who = keyof typeof viewers;

const targets = {
  own: { type: 'Indicator', owners: { partners: ['ours', 'theirs'], projects: ['ours'] } },
  other: { type: 'Indicator', owners: { partners: ['theirs'], projects: ['theirs'] } },
  shared: { type: 'Page', owners: { partners: [], projects: [] } },
  everything: undefined,
} satisfies Record<string, Target | undefined>;

/**
 * Who may do what, written out: one letter for each of own, other and shared records and for all of them at once. The
 * translator is asked about texts in Kazakh, and may nothing once anything else changes.
 */
const columns: Who[] = [
  'administrator',
  'editor',
  'translator',
  'partnerEditor',
  'projectEditor',
  'partnerReader',
  'reader',
  'nothing',
  'anonymous',
];
const expected: Record<Action, string> = {
  //              admin editor trans partE projE partR reader none anon
  read_internal: 'yyyy  yyyy  ----  y---  y---  y---  yyyy  ----  ----',
  create: '       yyyy  yyyy  ----  y-y-  y-y-  ----  ----  ----  ----',
  draft: '        yyyy  yyyy  yyy-  y-y-  y-y-  ----  ----  ----  ----',
  propose: '      yyyy  yyyy  yyy-  y-y-  y-y-  ----  ----  ----  ----',
  publish: '      yyyy  yyyy  yyy-  y---  y---  ----  ----  ----  ----',
  translate: '    yyyy  yyyy  yyy-  y---  y---  ----  ----  ----  ----',
  verify: '       yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  archive: '      yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  delete: '       yyyy  ----  ----  ----  ----  ----  ----  ----  ----',
  restore: '      yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  upload: '       yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  import: '       yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  export: '       yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  schedule: '     yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  bulk: '         yyyy  yyyy  ----  y---  y---  ----  ----  ----  ----',
  settings: '     yyyy  yyyy  ----  ----  ----  ----  ----  ----  ----',
  site: '         yyyy  yyyy  ----  ----  ----  ----  ----  ----  ----',
  manage_people: 'yyyy  ----  ----  ----  ----  ----  ----  ----  ----',
  manage_keys: '  yyyy  ----  ----  y---  y---  ----  ----  ----  ----',
};

const cells = action.values.flatMap((what) => {
  const letters = expected[what].trim().split(/\s+/);
  return columns.flatMap((who, column) =>
    Object.keys(targets).map((where, place) => ({
      what,
      who,
      where: where as keyof typeof targets,
      answer: letters[column]?.[place] === 'y',
    })),
  );
});

describe('the table of permissions', () => {
  it.each(cells)('says $answer when $who would $what on $where', ({ what, who, where, answer }) => {
    const target = targets[where];
    const asked = who === 'translator' && target !== undefined ? { ...target, locales: ['kk' as const] } : target;
    expect(may(viewers[who], what, asked) === true).toBe(answer);
  });

  it('says every action for every role', () => {
    expect(cells).toHaveLength(action.values.length * columns.length * 4);
  });

  it('leaves a translator no more than texts of the languages of the grant', () => {
    const texts = (...locales: Target['locales'] & object): Target => ({ ...targets.own, locales });
    expect(may(viewers.translator, 'publish', texts('kk', 'ru'))).toBe(true);
    expect(may(viewers.translator, 'publish', texts('kk', 'fr'))).not.toBe(true);
    expect(may(viewers.translator, 'publish', texts())).not.toBe(true);
    expect(may(viewers.translator, 'publish', targets.own)).not.toBe(true);
  });

  it('adds up what several grants allow', () => {
    const both = holding({ role: 'translator', locales: ['kk'] }, { role: 'partner_editor', partnerId: 'ours' });
    expect(may(both, 'archive', targets.own)).toBe(true);
    expect(may(both, 'publish', { ...targets.other, locales: ['kk'] })).toBe(true);
    expect(may(both, 'archive', targets.other)).not.toBe(true);
  });

  it('gives an editor of a partner nothing while the grant names none', () => {
    expect(may(holding({ role: 'partner_editor' }), 'publish', targets.shared)).not.toBe(true);
    expect(may(holding({ role: 'partner_editor' }), 'publish', targets.own)).not.toBe(true);
  });

  it('knows what a person may do somewhere', () => {
    expect(mayAnywhere(viewers.partnerEditor, 'publish')).toBe(true);
    expect(mayAnywhere(viewers.partnerEditor, 'site')).toBe(false);
    expect(mayAnywhere(viewers.anonymous, 'draft')).toBe(false);
  });
});

describe('a refusal', () => {
  it('says who may', () => {
    expect(may(viewers.anonymous, 'publish', targets.other)).toEqual({
      message:
        'Only administrators, editors, editors of its partner, and editors of its project may publish changes to this Indicator.',
      sentence: 'may.publish',
      values: { roles: ['administrator', 'editor', 'partner_editor', 'project_editor'], record: 'this Indicator' },
    });
    expect(may(viewers.partnerEditor, 'publish', targets.shared)).toMatchObject({
      message: 'Only administrators and editors may publish changes to this Page.',
    });
    expect(may(viewers.nothing, 'propose', targets.shared)).toMatchObject({
      message:
        'Only administrators, editors, editors of a partner, and editors of a project may propose changes to this Page.',
      values: { roles: ['administrator', 'editor', 'partner_editor_shared', 'project_editor_shared'] },
    });
    expect(may(viewers.editor, 'manage_people')).toMatchObject({ message: 'Only administrators may manage people.' });
  });

  it('asks a stranger to sign in and tells a member that it is not theirs', () => {
    expect(() => requirePermission(anonymous, 'site')).toThrow(
      expect.objectContaining({
        message: 'Sign in first. Only administrators and editors may rebuild the site or roll it back.',
        extensions: expect.objectContaining({ code: 'UNAUTHENTICATED', sentence: 'may.site' }),
      }),
    );
    expect(() => requirePermission(viewers.translator, 'site')).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) }),
    );
    expect(() => requirePermission(viewers.editor, 'site')).not.toThrow();
  });

  it('has a code of its own for a change that came too late', () => {
    expect(conflict('Too late.').extensions).toEqual({ code: 'CONFLICT' });
  });
});
