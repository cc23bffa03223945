import { createTransport } from 'nodemailer';

/** Where letters are handed in, and who they are from. */
export interface MailSettings {
  /** `smtp://` or `smtps://` with user, password, host and port. */
  readonly url: string;
  /** As in `Portal <portal@example.org>`. */
  readonly from: string;
}

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface Mailer {
  /** Whether the server took the letter. What went wrong is for the log: whoever asked has the link instead. */
  send(letter: Letter): Promise<boolean>;
}

const patience = 10_000;

/** Sends letters in plain text, one connection each: invitations are rare. */
export function createMailer({ url, from }: MailSettings, report: (error: unknown) => void): Mailer {
  const transport = createTransport(
    { url, connectionTimeout: patience, greetingTimeout: patience, socketTimeout: patience },
    { from },
  );
  return {
    send: (letter) =>
      transport.sendMail(letter).then(
        () => true,
        (error: unknown) => {
          report(error);
          return false;
        },
      ),
  };
}
