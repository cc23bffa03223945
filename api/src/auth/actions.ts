import { type ValueOf, vocabulary } from '@portolan/schema/vocabularies/vocabulary';

/** What is asked leave for. `permissions.ts` says who has it. */
export const action = vocabulary('Action', 'What a person may be allowed to do.', {
  read_internal: 'Read what the public does not see, such as budgets and the legal side of agreements',
  create: 'Begin a new record',
  draft: 'Prepare a change',
  propose: 'Hand a prepared change to somebody who may publish it',
  publish: 'Publish a change',
  translate: 'Change texts of one language and confirm translations',
  verify: 'Confirm that a record is still right',
  archive: 'Take a record off the site and bring it back',
  delete: 'Delete a record for good',
  restore: 'Bring back an earlier revision',
  upload: 'Upload files',
  import: 'Import records from a sheet',
  export: 'Export records to a sheet, what is internal included',
  schedule: 'Set the time of a change',
  bulk: 'Change many records at once',
  settings: 'Change the settings of the portal',
  site: 'Rebuild the site or roll it back',
  manage_people: 'Invite people, change what they may do, and end their access',
  manage_keys: 'Create and revoke API keys',
});

export type Action = ValueOf<typeof action>;
