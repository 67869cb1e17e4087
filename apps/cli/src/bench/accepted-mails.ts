/** A mail that the server accepted: the left part of its Message-ID, and when, in milliseconds. */
export interface AcceptedMail {
  readonly id: string;
  readonly at: number;
}

/** Reads the log of `smtp-sink`. */
export function acceptedBy(log: string): AcceptedMail[] {
  return log
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [at = '', id = ''] = line.split(' ');
      return { id, at: Number(at) };
    });
}
