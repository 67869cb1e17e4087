import nodemailer, { type Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import type { Readable } from 'node:stream';
import type { MailOutcome } from '#registry/mail/finish-mails.js';

/** A mail ready for the server. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** With its angle brackets; the same however often it is sent. */
  readonly messageId: string;
}

export type Delivery = Pick<MailOutcome, 'action' | 'reason' | 'answer'> & {
  /** The server could not be reached at all: the next letter would fare no better. */
  readonly unreachable?: true;
};

/** How long the server may be silent; the lease of a mail that was handed over is longer. */
const SILENCE_MS = 45_000;
const CONNECTING_MS = 10_000;

interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message: string;
}

/** Hands letters to the mail server over a few connections that stay open. */
export class SmtpTransport {
  private readonly transporter: Transporter<SMTPPool.SentMessageInfo>;
  private readonly contents = new Map<string, Readable>();

  /**
   * @param url `smtp://` or `smtps://`, with user and password where the server asks for them
   * @param from the sender, an address or `Name <address>`
   */
  constructor(
    url: string,
    private readonly from: string,
    connections: number,
  ) {
    this.transporter = nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: connections,
      maxMessages: Number.MAX_SAFE_INTEGER,
      // The pool would send again what a broken connection may have delivered; whether to do so is decided here.
      maxRequeues: 0,
      connectionTimeout: CONNECTING_MS,
      greetingTimeout: CONNECTING_MS,
      socketTimeout: SILENCE_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    } as SMTPPool.Options);
    this.transporter.use('stream', (mail, done) => {
      const { message } = mail;
      const createReadStream = message.createReadStream.bind(message);
      message.createReadStream = () => {
        const content = createReadStream();
        this.contents.set(String(mail.data.messageId), content);
        return content;
      };
      done();
    });
  }

  /** Sends one letter and says what the server made of it; never throws. */
  async deliver({ to, messageId, ...letter }: Letter): Promise<Delivery> {
    try {
      const { response } = await this.transporter.sendMail({
        ...letter,
        from: this.from,
        // As an object: a display name is never read out of an address.
        to: { name: '', address: to },
        messageId,
        // Cyrillic letters take two bytes this way and six the other.
        textEncoding: 'base64',
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
      return { action: 'accept', reason: null, answer: response };
    } catch (error) {
      return this.judge(error as SmtpError, messageId);
    } finally {
      this.contents.delete(messageId);
    }
  }

  /** Closes the connections; letters under way must have been awaited before. */
  close(): void {
    this.transporter.close();
  }

  private judge(error: SmtpError, messageId: string): Delivery {
    const { code = 'ESOCKET', command, responseCode, response, message } = error;
    const answer = response ?? message;
    if (responseCode === undefined) {
      if (code === 'EENVELOPE') return { action: 'bounce', reason: 'address_unusable', answer };
      // Once the server has begun to read the letter, silence says nothing about whether it took it.
      if (this.contents.get(messageId)?.readableDidRead) return { action: 'lose', reason: 'connection_lost', answer };
      return { action: 'defer', reason: 'server_unreachable', answer, unreachable: true };
    }
    if (command?.startsWith('AUTH')) return { action: 'defer', reason: 'sign_in_refused', answer, unreachable: true };
    if (responseCode < 500) return { action: 'defer', reason: 'server_busy', answer };
    if (command === 'RCPT TO' || responseCode === 550) return { action: 'bounce', reason: 'address_refused', answer };
    if (command === 'MAIL FROM') return { action: 'defer', reason: 'sender_refused', answer };
    return { action: 'refuse', reason: 'message_refused', answer };
  }
}
