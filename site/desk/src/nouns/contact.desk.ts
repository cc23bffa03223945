import { declareNoun } from './declare.ts';

export const contact = declareNoun({
  type: 'Contact',
  menu: 'network',
  groups: {
    identity: ['displayName', 'role'],
    people: ['email', 'phone', 'url', 'isNamePublic', 'isEmailPublic', 'isPhonePublic'],
    relations: ['partner', 'unit', 'programme', 'project'],
  },
  columns: ['partner', 'role', 'email'],
  filters: ['role', 'partner'],
});
