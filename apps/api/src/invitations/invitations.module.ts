import { Module } from '@nestjs/common';
import { RedeemInvitation } from '#access/invitations/redeem-invitation.js';
import { AccountRequests } from '#access/invitations/request-account.js';
import { SignInThrottle } from '#access/sign-in/sign-in-throttle.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { Transactions } from '#persistence/with-principal.js';
import { InvitationsController } from './invitations.public.controller.js';

/** Links that work once, slowed down for guessers as signing in is. */
@Module({
  controllers: [InvitationsController],
  providers: [
    {
      provide: RedeemInvitation,
      useFactory: (transactions: Transactions, secretKey: SecretKey) =>
        new RedeemInvitation(transactions, new SignInThrottle(transactions, secretKey)),
      inject: [Transactions, SecretKey],
    },
    {
      provide: AccountRequests,
      useFactory: (transactions: Transactions, secretKey: SecretKey) =>
        new AccountRequests(transactions, new SignInThrottle(transactions, secretKey)),
      inject: [Transactions, SecretKey],
    },
  ],
})
export class InvitationsModule {}
