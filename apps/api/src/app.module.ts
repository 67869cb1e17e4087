import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from '#access/access.guard.js';
import { Clock } from '#config/clock.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { Transactions } from '#persistence/with-principal.js';
import { HealthController } from './health/health.controller.js';
import { CONFIGURATION, LOGGER } from './platform/tokens.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { TransactionInterceptor } from './platform/transaction.interceptor.js';
import type { ServerOptions } from './server-options.js';
import { SessionModule } from './session/session.module.js';
import { UniversitiesController } from './universities/universities.controller.js';
import { ParticipationsController } from './participations/participations.controller.js';
import { KpiController } from './kpi/kpi.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MailsController } from './mails/mails.admin.controller.js';
import { RemindersController } from './reminders/reminders.participant.controller.js';
import { ReportInvitationsController } from './reminders/report-invitations.coordinator.controller.js';
import { ReportingRulesController } from './reminders/reporting-rules.controller.js';
import { UsersController } from './users/users.admin.controller.js';

/** The house's values and the rules that hold for every request: access, one transaction, problem details. */
@Global()
@Module({})
export class AppModule {
  static with(options: ServerOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [SessionModule, InvitationsModule],
      controllers: [
        HealthController,
        UniversitiesController,
        ParticipationsController,
        ImportsController,
        KpiController,
        MailsController,
        RemindersController,
        ReportInvitationsController,
        ReportingRulesController,
        UsersController,
      ],
      providers: [
        { provide: CONFIGURATION, useValue: options.configuration },
        { provide: LOGGER, useValue: options.logger },
        { provide: Clock, useValue: options.clock },
        { provide: SecretKey, useValue: options.database.secretKey },
        { provide: Transactions, useValue: options.database.transactions },
        {
          provide: DataKeys,
          useFactory: () => new DataKeys(options.database.transactions, options.database.secretKey),
        },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
      ],
      exports: [CONFIGURATION, LOGGER, Clock, SecretKey, Transactions, DataKeys],
    };
  }
}
