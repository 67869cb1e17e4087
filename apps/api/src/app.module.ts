import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AccessGuard } from '#access/access.guard.js';
import { Clock } from '#config/clock.js';
import { DataKeys } from '#persistence/encryption/data-keys.js';
import { SecretKey } from '#persistence/encryption/secret-key.js';
import { Transactions } from '#persistence/with-principal.js';
import { EvidenceDesk } from './evidence/evidence-desk.js';
import { HealthController } from './health/health.controller.js';
import { CONFIGURATION, LOGGER, WEB_DIRECTORY } from './platform/tokens.js';
import { ProblemFilter } from './platform/problem.filter.js';
import { TransactionInterceptor } from './platform/transaction.interceptor.js';
import type { ServerOptions } from './server-options.js';
import { VERIFICATION_CONTROLLERS } from './verifications/verification-controllers.js';
import { SessionModule } from './session/session.module.js';
import { UniversitiesController } from './universities/universities.controller.js';
import { ParticipationsController } from './participations/participations.controller.js';
import { DataQualityController } from './data-quality/data-quality.controller.js';
import { FiscalLossController } from './kpi/fiscal-loss.controller.js';
import { ComparisonsController } from './comparisons/comparisons.ministry.controller.js';
import { LightFiguresController } from './comparisons/light-figures.ministry.controller.js';
import { TrendsController } from './comparisons/trends.controller.js';
import { KpiController } from './kpi/kpi.controller.js';
import { DocumentDesk } from './kpi-reports/document-desk.js';
import { KpiReportDocumentController } from './kpi-reports/kpi-report-document.controller.js';
import { KpiReportsController } from './kpi-reports/kpi-reports.controller.js';
import { CoordinatorKpiReportsController } from './kpi-reports/kpi-reports.coordinator.controller.js';
import { MinistryKpiReportsController } from './kpi-reports/kpi-reports.ministry.controller.js';
import { PublishedKpiReportsController } from './kpi-reports/published-kpi-reports.public.controller.js';
import { KpiBreakdownController } from './kpi/kpi-breakdown.controller.js';
import { KpiDefinitionsController } from './kpi/kpi-definitions.controller.js';
import { KpiRecordsController } from './kpi/kpi-records.controller.js';
import { AgeingController } from './work-queues/ageing.ministry.controller.js';
import { SavedViewsController } from './saved-views/saved-views.controller.js';
import { WorkQueuesController } from './work-queues/work-queues.controller.js';
import { BreachProposalsController } from './breaches/breach-proposals.controller.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { MobilityController } from './mobility/mobility.controller.js';
import { MobilityCoordinatorController } from './mobility/mobility.coordinator.controller.js';
import { ReturnsController } from './mobility/returns.controller.js';
import { EligiblePopulationController } from './eligible-population/eligible-population.controller.js';
import { NationalTablesMinistryController } from './national-tables/national-tables.ministry.controller.js';
import { ObservationConflictsController } from './observations/observation-conflicts.controller.js';
import { ObservationsController } from './observations/observations.controller.js';
import { OutcomesController } from './observations/outcomes.controller.js';
import { RegisterFilesController } from './register-files/register-files.controller.js';
import { ImportsController } from './imports/imports.controller.js';
import { QuestionnairesController } from './questionnaires/questionnaires.controller.js';
import { ReportCorrectionsController } from './reports/report-corrections.controller.js';
import { ReportsController } from './reports/reports.controller.js';
import { SurveysController } from './surveys/surveys.controller.js';
import { AppealsController } from './appeals/appeals.controller.js';
import { ApplicationsController } from './applications/applications.controller.js';
import { ApplicationsCoordinatorController } from './applications/applications.coordinator.controller.js';
import { ApplicationsParticipantController } from './applications/applications.participant.controller.js';
import { CallActionsCoordinatorController } from './calls/call-actions.coordinator.controller.js';
import { CallsController } from './calls/calls.controller.js';
import { CallsPublicController } from './calls/calls.public.controller.js';
import { ReviewersCoordinatorController } from './calls/reviewers.coordinator.controller.js';
import { ReviewingReviewerController } from './reviewing/reviewing.reviewer.controller.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { MailsController } from './mails/mails.admin.controller.js';
import { RemindersController } from './reminders/reminders.participant.controller.js';
import { ReportInvitationsController } from './reminders/report-invitations.coordinator.controller.js';
import { ReportingRulesController } from './reminders/reporting-rules.controller.js';
import { PublicationDesk } from './publications/publication-desk.js';
import { PublicationsMinistryController } from './publications/publications.ministry.controller.js';
import { PublicationsPublicController } from './publications/publications.public.controller.js';
import { AccessLogController } from './access-log/access-log.participant.controller.js';
import { AuditLogController } from './audit-log/audit-log.admin.controller.js';
import { CodeListsController } from './code-lists/code-lists.controller.js';
import { JobsController } from './jobs/jobs.admin.controller.js';
import { ConsentsController } from './consents/consents.participant.controller.js';
import { DataRequestsController } from './data-requests/data-requests.controller.js';
import { UsersController } from './users/users.admin.controller.js';
import { FigurePages } from './public-site/figure-pages.js';
import { PublicSite } from './public-site/public-site.js';
import { PUBLIC_SITE_CONTROLLERS } from './public-site/public-site-controllers.js';

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
        KpiReportsController,
        CoordinatorKpiReportsController,
        KpiReportDocumentController,
        MinistryKpiReportsController,
        PublishedKpiReportsController,
        FiscalLossController,
        NationalTablesMinistryController,
        DataQualityController,
        ComparisonsController,
        LightFiguresController,
        TrendsController,
        KpiBreakdownController,
        KpiDefinitionsController,
        KpiRecordsController,
        SavedViewsController,
        WorkQueuesController,
        AgeingController,
        MobilityCoordinatorController,
        MobilityController,
        ReturnsController,
        LedgerController,
        BreachProposalsController,
        QuestionnairesController,
        ReportsController,
        ReportCorrectionsController,
        SurveysController,
        CallsPublicController,
        CallsController,
        CallActionsCoordinatorController,
        ReviewersCoordinatorController,
        ApplicationsController,
        ApplicationsParticipantController,
        ApplicationsCoordinatorController,
        ReviewingReviewerController,
        AppealsController,
        ...VERIFICATION_CONTROLLERS,
        OutcomesController,
        ObservationsController,
        ObservationConflictsController,
        RegisterFilesController,
        EligiblePopulationController,
        MailsController,
        RemindersController,
        ConsentsController,
        DataRequestsController,
        AccessLogController,
        ReportInvitationsController,
        ReportingRulesController,
        UsersController,
        AuditLogController,
        CodeListsController,
        JobsController,
        PublicationsPublicController,
        PublicationsMinistryController,
        ...PUBLIC_SITE_CONTROLLERS,
      ],
      providers: [
        { provide: CONFIGURATION, useValue: options.configuration },
        { provide: LOGGER, useValue: options.logger },
        { provide: WEB_DIRECTORY, useValue: options.webDirectory ?? null },
        { provide: Clock, useValue: options.clock },
        { provide: SecretKey, useValue: options.database.secretKey },
        { provide: Transactions, useValue: options.database.transactions },
        {
          provide: DataKeys,
          useFactory: () => new DataKeys(options.database.transactions, options.database.secretKey),
        },
        EvidenceDesk,
        PublicationDesk,
        PublicSite,
        FigurePages,
        DocumentDesk,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
      ],
      exports: [CONFIGURATION, LOGGER, Clock, SecretKey, Transactions, DataKeys],
    };
  }
}
