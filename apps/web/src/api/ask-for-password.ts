/** Why the password is asked for: the session has ended, or a step of weight needs it once more. */
export type PasswordReason = 'expired' | 'stepUp';

type Asker = (reason: PasswordReason) => Promise<boolean>;

let asker: Asker = () => Promise.resolve(false);
let asking: Promise<boolean> | undefined;

/** Says who asks the reader; the requests know no pages. */
export function setPasswordAsker(next: Asker): void {
  asker = next;
}

/**
 * Asks the reader for the password, once for all requests that were refused together.
 * @returns whether they may be sent again
 */
export function askForPassword(reason: PasswordReason): Promise<boolean> {
  asking ??= asker(reason).finally(() => {
    asking = undefined;
  });
  return asking;
}
