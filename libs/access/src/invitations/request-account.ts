import { recordAudit } from '#audit/record-audit.js';
import { CodedError } from '#domain/errors/coded-error.js';
import { type Context, WORKER } from '#persistence/context.js';
import { enqueueMails } from '#persistence/outbox/enqueue-mail.js';
import type { Transactions } from '#persistence/with-principal.js';
import type { Locale } from '../actor.js';
import type { SignInThrottle } from '../sign-in/sign-in-throttle.js';
import { addUser, findUserByEmail, requireEmail } from '../users/users.js';
import { inviteUser } from './invite-user.js';

/** Who asks, and from where. */
interface Request {
  readonly address: string | null;
  readonly requestId: string | null;
}

export interface AccountRequest extends Request {
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

/**
 * What anybody may ask for by naming an e-mail address. The answer is the same whether there is an account or not: only
 * the mail that goes to the address differs.
 */
export class AccountRequests {
  constructor(
    private readonly transactions: Transactions,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * An applicant asks for an account. The address gets a link to choose a password, or, where it has an account in use,
   * word of that.
   *
   * @throws CodedError `email_invalid`, `sign_in_throttled`
   */
  async requestAccount({ displayName, locale, ...request }: AccountRequest): Promise<void> {
    const email = requireEmail(request.email);
    await this.throttle.begin(`account of ${email}`, request.address);
    await this.transactions.withPrincipal(
      WORKER,
      async (context) => {
        const known = await findUserByEmail(context, email);
        if (known) await tellOfAccount(context, known.id);
        else await openAccount(context, { email, displayName, locale });
      },
      request,
    );
  }

  /**
   * Somebody has forgotten their password. The address gets a link to choose another, where it has an account; nothing
   * where it has none.
   *
   * @throws CodedError `email_invalid`, `sign_in_throttled`
   */
  async requestPassword({ email: text, ...request }: Request & { readonly email: string }): Promise<void> {
    const email = requireEmail(text);
    await this.throttle.begin(`account of ${email}`, request.address);
    await this.transactions.withPrincipal(
      WORKER,
      async (context) => {
        const user = await findUserByEmail(context, email);
        if (user && user.disabledAt === null) await inviteUser(context, user.id, { kind: 'password_reset' });
      },
      request,
    );
  }
}

async function openAccount(
  context: Context,
  input: { readonly email: string; readonly displayName: string; readonly locale: Locale },
): Promise<void> {
  try {
    const { user } = await addUser(context, { ...input, role: 'participant', password: null });
    await inviteUser(context, user.id);
  } catch (error) {
    // Asked for twice at the same instant: the other request sends the link.
    if (!(error instanceof CodedError && error.code === 'email_taken')) throw error;
  }
}

/** Whoever has not chosen a password yet gets a link to do so; whoever has is told that they can sign in. */
async function tellOfAccount(context: Context, userId: string): Promise<void> {
  const [user] = await context.manager.query<
    { email: string; name: string; locale: Locale; usable: boolean; disabled: boolean }[]
  >(
    `select email, display_name as name, locale, password_hash is not null as usable, disabled_at is not null as disabled
     from app_user where id = $1`,
    [userId],
  );
  if (!user || user.disabled) return;
  if (!user.usable) {
    await inviteUser(context, userId);
    return;
  }
  await enqueueMails(context, [
    {
      template: 'account_exists',
      data: { name: user.name },
      locale: user.locale,
      recipient: user.email,
      dedupeKey: `user:${userId}:exists:${context.now.toISOString()}`,
    },
  ]);
  await recordAudit(context, { action: 'user.requested_again', objectType: 'user', objectId: userId });
}
