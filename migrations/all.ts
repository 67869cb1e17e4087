import { CreateUniversitiesPeopleAndAccess1764000001000 } from './1764000001000-create-universities-people-and-access.js';
import { CreateTheRecord1764000002000 } from './1764000002000-create-the-record.js';
import { CreateHistoryAndAudit1764000003000 } from './1764000003000-create-history-and-audit.js';
import { CreateImportsAndIdempotency1764000004000 } from './1764000004000-create-imports-and-idempotency.js';
import { ExtendTheRecordForItsWholeLife1764100001000 } from './1764100001000-extend-the-record-for-its-whole-life.js';
import { CreateTheOutboxAndItsQueue1764200005000 } from './1764200005000-create-the-outbox-and-its-queue.js';
import { CreateInvitations1764200005001 } from './1764200005001-create-invitations.js';
import { AddTheRulesOfWaves1764200005002 } from './1764200005002-add-the-rules-of-waves.js';
import { AlterTheKeepingOfHistory1764200005003 } from './1764200005003-alter-the-keeping-of-history.js';

/** Every migration in its order. Named one by one, so that a forgotten file is a type error or a failing test, not a surprise. */
export const migrations = [
  CreateUniversitiesPeopleAndAccess1764000001000,
  CreateTheRecord1764000002000,
  CreateHistoryAndAudit1764000003000,
  CreateImportsAndIdempotency1764000004000,
  ExtendTheRecordForItsWholeLife1764100001000,
  CreateTheOutboxAndItsQueue1764200005000,
  CreateInvitations1764200005001,
  AddTheRulesOfWaves1764200005002,
  AlterTheKeepingOfHistory1764200005003,
];
