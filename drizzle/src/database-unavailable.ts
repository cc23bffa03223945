/** The database cannot be used; the message is a sentence for the person who starts Portolan. */
export class DatabaseUnavailable extends Error {
  override readonly name = 'DatabaseUnavailable';
}
