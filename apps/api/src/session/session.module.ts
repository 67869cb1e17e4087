import { Module } from '@nestjs/common';
import { PublicOrigin } from '#access/public-origin.js';
import { RequestAuthenticator } from '#access/request-authenticator.js';
import { SignIn } from '#access/sign-in/sign-in.js';
import { SignInThrottle } from '#access/sign-in/sign-in-throttle.js';
import type { Configuration } from '#config/configuration.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { Transactions } from '#persistence/with-principal.js';
import { CONFIGURATION } from '../platform/tokens.js';
import { OwnAccountController } from './own-account.controller.js';
import { SessionController } from './session.controller.js';

/** Signing in, and what the access guard needs to know who is there. */
@Module({
  controllers: [SessionController, OwnAccountController],
  providers: [
    {
      provide: PublicOrigin,
      useFactory: ({ publicUrl }: Configuration) => new PublicOrigin(publicUrl),
      inject: [CONFIGURATION],
    },
    {
      provide: RequestAuthenticator,
      useFactory: (transactions: Transactions) => new RequestAuthenticator(transactions),
      inject: [Transactions],
    },
    {
      provide: SignIn,
      useFactory: (transactions: Transactions, secretKey: SecretKey) =>
        new SignIn(transactions, new SignInThrottle(transactions, secretKey)),
      inject: [Transactions, SecretKey],
    },
  ],
  exports: [PublicOrigin, RequestAuthenticator],
})
export class SessionModule {}
