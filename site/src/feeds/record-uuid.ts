/** The UUID in an id of the contract, which begins with the type: `event_01a2…`. */
export const toRecordUuid = (id: string): string => id.slice(id.lastIndexOf('_') + 1);
