import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What becomes of the mails to one address. */
type Treatment = 'accept' | 'refuse address' | 'refuse message' | 'busy' | 'hang up';

/** A real SMTP server on the loopback that keeps what it is given. */
export class PostOffice {
  /** In the order in which they were accepted; a mail that is sent twice is here twice. */
  readonly received: Email[] = [];
  private readonly treatments = new Map<string, Treatment>();
  private server: SMTPServer | undefined;
  private port = 0;

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Opens on a free port, and after closing on the same one again. */
  async open(): Promise<void> {
    const server = new SMTPServer({
      authOptional: true,
      closeTimeout: 100,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: ({ address }, _session, answer) => {
        const refused = this.treatments.get(address) === 'refuse address';
        answer(refused ? refusal(550, 'no such mailbox') : null);
      },
      onData: (stream, session, answer) => {
        const treatment = this.treatments.get(session.envelope.rcptTo[0]?.address ?? '') ?? 'accept';
        const receive = async () => {
          const source = await text(stream);
          if (treatment === 'busy') answer(refusal(451, 'try again later'));
          else if (treatment === 'refuse message') answer(refusal(554, 'not this one'));
          else if (treatment === 'hang up') {
            // The connection ends without a word on what became of the mail.
            for (const connection of server.connections) connection.close();
          } else {
            this.received.push(await PostalMime.parse(source));
            answer(null);
          }
        };
        // What a killed client breaks off in the middle is no mail.
        receive().catch(() => undefined);
      },
    });
    server.on('error', () => undefined);
    server.listen(this.port, '127.0.0.1');
    await once(server.server, 'listening');
    this.port = (server.server.address() as AddressInfo).port;
    this.server = server;
  }

  async close(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  }

  treat(address: string, treatment: Treatment): void {
    this.treatments.set(address, treatment);
  }

  /** What came for one address so far. */
  to(address: string): Email[] {
    return this.received.filter(({ to }) => to?.some((recipient) => recipient.address === address));
  }

  /** Waits for the so-manieth mail to an address. */
  async awaitMail(address: string, count = 1): Promise<Email> {
    for (;;) {
      const mail = this.to(address)[count - 1];
      if (mail) return mail;
      await delay(20);
    }
  }
}

function refusal(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
