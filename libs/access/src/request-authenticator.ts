import passport from 'passport';
import CustomStrategy from 'passport-custom';
import BearerStrategy from 'passport-http-bearer';
import type { IncomingHttpHeaders } from 'node:http';
import { ACCESS, type Context } from '#persistence/context.js';
import { retryRead } from '#persistence/database-failure.js';
import type { Transactions } from '#persistence/with-principal.js';
import type { Actor } from './actor.js';
import { findSessionToken } from './sessions/session-cookie.js';
import { findActorOfSession } from './sessions/sessions.js';
import { findActorOfToken } from './tokens/api-tokens.js';

type StrategyName = 'session' | 'bearer';
type Done = (error: unknown, actor?: Actor | false) => void;

/**
 * Finds out who sent a request: by passport's bearer strategy where an `Authorization: Bearer` stands, else by the session
 * cookie.
 *
 * The strategies are driven here and not by `@nestjs/passport`: its guard registers them with passport's one global
 * instance, so that two applications of one process (as in tests) would answer with each other's users. And they are shown
 * the headers alone: the bearer strategy would otherwise take a token from the query or the body, where it ends up in logs.
 */
export class RequestAuthenticator {
  private readonly authenticator = new passport.Passport();

  constructor(private readonly transactions: Transactions) {
    this.authenticator.use(
      'session',
      new CustomStrategy((request, done) => {
        const token = findSessionToken(request.headers.cookie);
        if (token === undefined) done(null, false);
        else void this.find(done, async (context) => await findActorOfSession(context, token));
      }),
    );
    this.authenticator.use(
      'bearer',
      new BearerStrategy({ realm: 'qaitu' }, (token, done) => {
        void this.find(done, async (context) => await findActorOfToken(context, token));
      }),
    );
  }

  /** The sender, or nobody where the credentials are missing, wrong, or past their end. */
  async findActor(headers: IncomingHttpHeaders): Promise<Actor | undefined> {
    const strategy: StrategyName = /^bearer\b/i.test(headers.authorization ?? '') ? 'bearer' : 'session';
    return await new Promise((resolve, reject) => {
      const settle = (error: unknown, actor?: Actor | false | null) => {
        if (error) reject(error);
        else resolve(actor || undefined);
      };
      this.authenticator.authenticate(strategy, { session: false }, settle)({ headers }, {}, settle);
    });
  }

  private async find(done: Done, work: (context: Context) => Promise<Actor | undefined>): Promise<void> {
    let actor: Actor | undefined;
    try {
      actor = await retryRead(async () => await this.transactions.withPrincipal(ACCESS, work));
    } catch (error) {
      done(error);
      return;
    }
    done(null, actor ?? false);
  }
}
