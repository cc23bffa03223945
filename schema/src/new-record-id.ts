import { v7 as uuidv7 } from 'uuid';

/** An id for a record that is to be made; later ones sort after earlier ones. */
export const newRecordId = (): string => uuidv7();
