import { draftState } from '@portolan/schema/vocabularies/draft-state';
import { locale } from '@portolan/schema/vocabularies/locale';
import { publicationStatus } from '@portolan/schema/vocabularies/publication-status';
import { scheduleState } from '@portolan/schema/vocabularies/schedule-state';
import { scheduledAction } from '@portolan/schema/vocabularies/scheduled-action';
import { action } from '../auth/actions.ts';
import { enumOf } from '../graphql/enums.ts';

/** The enums of editing, registered before the schema is built. */
export const actionType = enumOf(action);
export const draftStateType = enumOf(draftState);
export const localeType = enumOf(locale);
export const publicationStatusType = enumOf(publicationStatus);
export const scheduledActionType = enumOf(scheduledAction);
export const scheduleStateType = enumOf(scheduleState);
