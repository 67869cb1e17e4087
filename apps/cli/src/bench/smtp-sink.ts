import { appendFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server as a process of its own: notes each Message-ID it accepts, and when, before it says so. */
const [log = ''] = process.argv.slice(2);

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData: (stream, _session, answer) => {
    // What a killed client breaks off in the middle is no mail.
    accept(stream, answer).catch(() => undefined);
  },
});
async function accept(stream: Readable, answer: (error: null) => void): Promise<void> {
  const messageId = /^message-id:\s*<([^@>]+)@/im.exec(await text(stream))?.[1] ?? 'none';
  appendFileSync(log, `${Date.now()} ${messageId}\n`);
  answer(null);
}

// A client that is killed leaves broken connections behind.
server.on('error', () => undefined);
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.server.address() as AddressInfo).port}\n`);
});
