import type { MessageKey } from '../../i18n/translate.ts';

/** What stands above the partners of a work package or task: that all are responsible, or that each has its own part. */
export const headingOf = (items: readonly { readonly role: string }[]): MessageKey =>
  items.every(({ role }) => role === 'RESPONSIBLE') ? 'workPackage.responsible' : 'workPackage.partners';
