import type { NounKey } from '@portolan/drizzle/content/noun-form';

/** Written out, a letter for each of them: y may, n FORBIDDEN, s must sign in first, m may, but there is no such thing. */
const ofManagers = 'yynnnnnnns';
const ofAdministrators = 'ynnnnnnnns';
const ofMembers = 'yyyyyyyyys';
const ofThoseWhoBegin = 'yynyyyynns';

/** What an act on a record is to be answered with, by whose the record is. */
export interface Expected {
  partners: string;
  projects: string;
  both: string;
  nobodys: string;
}
const content: Expected = { partners: 'yynynnnnns', projects: 'yynnnynnns', both: 'yynynynnns', nobodys: ofManagers };
const preparing: Expected = { ...content, nobodys: ofThoseWhoBegin };
/** Who may nothing at all does not learn either whether there is such a record. */
const scheduling: Expected = { ...content, partners: 'yynynnnnms', nobodys: 'yynnnnnnms' };
const anyone = (letters: string): Expected => ({
  partners: letters,
  projects: letters,
  both: letters,
  nobodys: letters,
});

export interface Given {
  /** The record, by its global id; or what was made of it before. */
  id: string;
  type: string;
  /** The ids of whoever tries, and of the administrator. */
  who: string;
  root: string;
}

export interface Act {
  text: (given: Given) => string;
  expected: Expected;
  /** What has to be so before, made by an administrator or by the viewer. */
  before?: (given: Given) => string;
  /** Whether it makes another record like the one that is there, and how; `$values` are what that one says. */
  makes?: 'anew' | 'from it';
  /** The nouns that it is tried with, where it is not one of theirs. */
  nouns?: readonly NounKey[];
  /** Whether the viewer has a draft of the record. */
  hasDraft?: boolean;
  /** What comes back to those who may, where it cannot be done. */
  refusals?: string[];
}

const errors = 'userErrors { code }';
const sources = (url: string) => `[{path: ["sources"], value: ["${url}"]}]`;

/** The mutations that every noun has, by the word that they begin with. */
export const actsOfNouns: Record<string, Act> = {
  create: {
    text: ({ type }) => `create${type}(input: {values: $values}) { ${errors} }`,
    makes: 'anew',
    expected: content,
    refusals: ['TAKEN', 'RULE', 'INVALID'],
  },
  update: {
    text: ({ id, type }) =>
      `update${type}(input: {id: "${id}", revision: 1, values: {sources: ["https://a.example"]}}) { ${errors} }`,
    expected: content,
  },
  publish: {
    before: ({ id }) => `saveDraft(input: {id: "${id}", changes: ${sources('https://a.example')}}) { ${errors} }`,
    text: ({ id, type, root }) => `publish${type}(input: {id: "${id}", editor: "${root}"}) { ${errors} }`,
    expected: content,
  },
  archive: {
    text: ({ id, type }) => `archive${type}(input: {id: "${id}", evenIfUsed: true}) { ${errors} }`,
    expected: content,
  },
  unarchive: {
    before: ({ id, type }) => `archive${type}(input: {id: "${id}", evenIfUsed: true}) { ${errors} }`,
    text: ({ id, type }) => `unarchive${type}(input: {id: "${id}"}) { ${errors} }`,
    expected: content,
  },
  delete: {
    text: ({ id, type }) => `delete${type}(input: {id: "${id}"}) { ${errors} }`,
    expected: anyone(ofAdministrators),
    refusals: ['STILL_USED'],
  },
  duplicate: {
    makes: 'from it',
    text: ({ id, type }) => `duplicate${type}(input: {id: "${id}", slug: "copied"}) { ${errors} }`,
    expected: preparing,
  },
};

/** The others: those of one record are tried on a service of the partner and on a page, which is nobody's. */
export const actsOfRecords: Record<string, Act> = {
  saveDraft: {
    text: ({ id }) => `saveDraft(input: {id: "${id}", changes: ${sources('https://a.example')}}) { ${errors} }`,
    expected: preparing,
  },
  discardDraft: {
    hasDraft: true,
    text: ({ id }) => `discardDraft(id: "${id}") { ${errors} }`,
    expected: anyone(ofMembers),
  },
  proposeDraft: {
    hasDraft: true,
    text: ({ id }) => `proposeDraft(id: "${id}") { ${errors} }`,
    expected: preparing,
  },
  returnDraft: {
    hasDraft: true,
    text: ({ id, who }) => `returnDraft(id: "${id}", editor: "${who}") { ${errors} }`,
    expected: content,
  },
  restoreRevision: {
    before: ({ id, type }) =>
      `update${type}(input: {id: "${id}", revision: 1, values: {sources: ["https://a.example"]}}) { ${errors} }`,
    text: ({ id }) => `restoreRevision(input: {id: "${id}", revision: 1}) { ${errors} }`,
    expected: content,
  },
  markTranslationCurrent: {
    text: ({ id, type }) =>
      `markTranslationCurrent(id: "${id}", paths: [["${type === 'Page' ? 'title' : 'name'}", "kk"]]) { ${errors} }`,
    expected: { ...content, partners: 'mmmmnnnnns', nobodys: 'mmmnnnnnns' },
  },
  verifyRecords: { text: ({ id }) => `verifyRecords(ids: ["${id}"]) { ${errors} }`, expected: content },
  archiveRecords: {
    text: ({ id, type }) => `archiveRecords(input: {type: "${type}", ids: ["${id}"], dryRun: false}) { ${errors} }`,
    expected: content,
  },
  bulkUpdate: {
    text: ({ id, type }) =>
      `bulkUpdate(input: {type: "${type}", ids: ["${id}"], path: ["verifiedOn"], value: "2026-01-01", dryRun: false}) { ${errors} }`,
    expected: content,
  },
  undoBulk: {
    before: ({ id }) => `verifyRecords(ids: ["${id}"]) { ${errors} id }`,
    text: ({ id }) => `undoBulk(id: "${id}") { ${errors} }`,
    expected: content,
  },
  reorder: {
    nouns: ['deliverables', 'pages'],
    text: ({ id }) => `reorder(ids: ["${id}"]) { ${errors} }`,
    expected: content,
  },
  schedule: {
    text: ({ id }) =>
      `schedule(input: {id: "${id}", action: ARCHIVE, at: "2035-01-01T00:00", timeZone: "UTC"}) { ${errors} }`,
    expected: scheduling,
  },
  cancelSchedule: {
    before: ({ id }) =>
      `schedule(input: {id: "${id}", action: ARCHIVE, at: "2035-01-01T00:00", timeZone: "UTC"}) { ${errors} schedule { id } }`,
    text: ({ id }) => `cancelSchedule(id: "${id}") { ${errors} }`,
    expected: scheduling,
  },
  touchEditingSession: {
    text: ({ id }) => `touchEditingSession(id: "${id}", revision: 1, isDirty: true) { revision }`,
    expected: anyone(ofMembers),
  },
};

const unknown = '01a2003c-ac3a-70a1-8b2c-30219d82cfc5';
const grant = '{role: INTERNAL_READER}';

/** Those of no record. */
export const actsOfPortal: Record<string, { text: string; expected: string }> = {
  saveView: { text: `saveView(input: {type: "Page", name: "x", settings: {}}) { ${errors} }`, expected: ofMembers },
  deleteView: { text: `deleteView(id: "${unknown}") { ${errors} }`, expected: 'mmmmmmmmms' },
  updateSiteSettings: {
    text: `updateSiteSettings(input: {revision: 1, changes: [{path: ["tagline", "en"], value: "Here"}]}) { ${errors} }`,
    expected: ofManagers,
  },
  rebuildSite: { text: 'rebuildSite { id }', expected: ofManagers },
  rollBackSite: { text: `rollBackSite(release: "${unknown}") { id }`, expected: 'mmnnnnnnns' },
  resumeSite: { text: 'resumeSite { id }', expected: ofManagers },
  importSheet: {
    text: `importSheet(input: {token: "${unknown}", kind: "pages", reason: "x"}) { isWritten }`,
    // Who may import nothing is told before the sheet is looked for.
    expected: 'mmnmmmmnns',
  },
  invite: {
    text: `invite(input: {email: "new@example.org", grants: [${grant}]}) { ${errors} }`,
    expected: ofAdministrators,
  },
  revokeInvitation: {
    text: `revokeInvitation(input: {id: "invitation_${unknown}"}) { ${errors} }`,
    expected: 'mnnnnnnnns',
  },
  changeGrants: {
    text: `changeGrants(input: {id: "person_${unknown}", grants: [${grant}]}) { ${errors} }`,
    expected: 'mnnnnnnnns',
  },
  deactivatePerson: {
    text: `deactivatePerson(input: {id: "person_${unknown}"}) { ${errors} }`,
    expected: 'mnnnnnnnns',
  },
  reactivatePerson: {
    text: `reactivatePerson(input: {id: "person_${unknown}"}) { ${errors} }`,
    expected: 'mnnnnnnnns',
  },
  createPasswordLink: {
    text: `createPasswordLink(input: {id: "person_${unknown}"}) { ${errors} }`,
    expected: 'mnnnnnnnns',
  },
  createApiKey: {
    text: 'createApiKey(input: {name: "x", grant: {role: PARTNER_EDITOR, partner: "one"}}) { userErrors { code } }',
    expected: 'ynnynnnnns',
  },
  revokeApiKey: { text: `revokeApiKey(input: {id: "api_key_${unknown}"}) { ${errors} }`, expected: 'mmmmmmmmms' },
  changeMyself: { text: `changeMyself(input: {locale: KK}) { ${errors} }`, expected: ofMembers },
  endSession: { text: `endSession(input: {id: "session_${unknown}"}) { ${errors} }`, expected: 'mmmmmmmmms' },
  endOtherSessions: { text: `endOtherSessions { ${errors} }`, expected: ofMembers },
  acceptInvitation: {
    text: `acceptInvitation(input: {token: "x", name: "Nobody"}) { ${errors} }`,
    expected: 'mmmmmmmmmm',
  },
};
