import { CreateUniversitiesPeopleAndAccess1764000001000 } from './1764000001000-create-universities-people-and-access.js';
import { CreateTheRecord1764000002000 } from './1764000002000-create-the-record.js';
import { CreateHistoryAndAudit1764000003000 } from './1764000003000-create-history-and-audit.js';
import { CreateImportsAndIdempotency1764000004000 } from './1764000004000-create-imports-and-idempotency.js';
import { ExtendTheRecordForItsWholeLife1764100001000 } from './1764100001000-extend-the-record-for-its-whole-life.js';
import { CreateCalls1764200001000 } from './1764200001000-create-calls.js';
import { CreateApplications1764200001001 } from './1764200001001-create-applications.js';
import { CreateReviewsAndAppeals1764200001002 } from './1764200001002-create-reviews-and-appeals.js';
import { KeepMobilityEventsLedgerAndBreaches1764200002000 } from './1764200002000-keep-mobility-events-ledger-and-breaches.js';
import { CreateAmendmentsAndEvidence1764200003000 } from './1764200003000-create-amendments-and-evidence.js';
import { CreateSampleAudits1764200003001 } from './1764200003001-create-sample-audits.js';
import { StoreDraftsAndCorrectionsOfReports1764200004000 } from './1764200004000-store-drafts-and-corrections-of-reports.js';
import { CreateSurveys1764200004001 } from './1764200004001-create-surveys.js';
import { CreateTheOutboxAndItsQueue1764200005000 } from './1764200005000-create-the-outbox-and-its-queue.js';
import { CreateInvitations1764200005001 } from './1764200005001-create-invitations.js';
import { AddTheRulesOfWaves1764200005002 } from './1764200005002-add-the-rules-of-waves.js';
import { AlterTheKeepingOfHistory1764200005003 } from './1764200005003-alter-the-keeping-of-history.js';
import { ExtendObservationsByRegistersAndConflicts1764200006000 } from './1764200006000-extend-observations-by-registers-and-conflicts.js';
import { CreateKpiFacts1764400001000 } from './1764400001000-create-kpi-facts.js';
import { CreateTheRulesOfKpiFacts1764400001001 } from './1764400001001-create-the-rules-of-kpi-facts.js';
import { KeepKpiFacts1764400001002 } from './1764400001002-keep-kpi-facts.js';
import { AddTheStepUpOfSessions1764401001000 } from './1764401001000-add-the-step-up-of-sessions.js';
import { CreateKpiReports1764401001001 } from './1764401001001-create-kpi-reports.js';
import { CreatePublications1764402001000 } from './1764402001000-create-publications.js';
import { CreateDataQualityFindings1764403001000 } from './1764403001000-create-data-quality-findings.js';
import { CreateTheStatesOfCommitments1764404001000 } from './1764404001000-create-the-states-of-commitments.js';
import { CreateConsents1764405001000 } from './1764405001000-create-consents.js';
import { AddIndexesForALargeRegister1764406001000 } from './1764406001000-add-indexes-for-a-large-register.js';
import { CreateSavedViews1764407001000 } from './1764407001000-create-saved-views.js';
import { AddWhatAdministratorsLookAt1764407401000 } from './1764407401000-add-what-administrators-look-at.js';
import { AddTheIndexOfConsentsToBeNamed1764407501000 } from './1764407501000-add-the-index-of-consents-to-be-named.js';
import { CreateDataRequests1764407601000 } from './1764407601000-create-data-requests.js';
import { ExtendInvitationsBySurveys1764407701000 } from './1764407701000-extend-invitations-by-surveys.js';
import { AddTheGroundsOfRefusals1764408001000 } from './1764408001000-add-the-grounds-of-refusals.js';

/** Every migration in its order. Named one by one, so that a forgotten file is a type error or a failing test, not a surprise. */
export const migrations = [
  CreateUniversitiesPeopleAndAccess1764000001000,
  CreateTheRecord1764000002000,
  CreateHistoryAndAudit1764000003000,
  CreateImportsAndIdempotency1764000004000,
  ExtendTheRecordForItsWholeLife1764100001000,
  CreateCalls1764200001000,
  CreateApplications1764200001001,
  CreateReviewsAndAppeals1764200001002,
  KeepMobilityEventsLedgerAndBreaches1764200002000,
  CreateAmendmentsAndEvidence1764200003000,
  CreateSampleAudits1764200003001,
  StoreDraftsAndCorrectionsOfReports1764200004000,
  CreateSurveys1764200004001,
  CreateTheOutboxAndItsQueue1764200005000,
  CreateInvitations1764200005001,
  AddTheRulesOfWaves1764200005002,
  AlterTheKeepingOfHistory1764200005003,
  ExtendObservationsByRegistersAndConflicts1764200006000,
  CreateKpiFacts1764400001000,
  CreateTheRulesOfKpiFacts1764400001001,
  KeepKpiFacts1764400001002,
  AddTheStepUpOfSessions1764401001000,
  CreateKpiReports1764401001001,
  CreatePublications1764402001000,
  CreateDataQualityFindings1764403001000,
  CreateTheStatesOfCommitments1764404001000,
  CreateConsents1764405001000,
  AddIndexesForALargeRegister1764406001000,
  CreateSavedViews1764407001000,
  AddWhatAdministratorsLookAt1764407401000,
  AddTheIndexOfConsentsToBeNamed1764407501000,
  CreateDataRequests1764407601000,
  ExtendInvitationsBySurveys1764407701000,
  AddTheGroundsOfRefusals1764408001000,
];
