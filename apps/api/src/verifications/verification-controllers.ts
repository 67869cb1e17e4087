import { CommitmentsController } from '../commitments/commitments.controller.js';
import { ParticipantCommitmentsController } from '../commitments/commitments.participant.controller.js';
import { CoordinatorCommitmentsController } from '../commitments/commitments.coordinator.controller.js';
import { MinistryCommitmentsController } from '../commitments/commitments.ministry.controller.js';
import { AmendmentsController } from '../commitments/amendments.controller.js';
import { EvidenceController } from '../evidence/evidence.controller.js';
import { OutputsController } from '../outputs/outputs.controller.js';
import { CoordinatorOutputsController } from '../outputs/outputs.coordinator.controller.js';
import { GroupProjectsController } from '../group-projects/group-projects.controller.js';
import { CoordinatorGroupProjectsController } from '../group-projects/group-projects.coordinator.controller.js';
import { MinistryGroupProjectsController } from '../group-projects/group-projects.ministry.controller.js';
import { SampleAuditsController } from '../sample-audits/sample-audits.controller.js';
import { MinistrySampleAuditsController } from '../sample-audits/sample-audits.ministry.controller.js';
import { VerificationsController } from './verifications.coordinator.controller.js';

/** Claims, evidence, amendments, group projects and sample audits. */
export const VERIFICATION_CONTROLLERS = [
  CommitmentsController,
  ParticipantCommitmentsController,
  CoordinatorCommitmentsController,
  MinistryCommitmentsController,
  AmendmentsController,
  EvidenceController,
  OutputsController,
  CoordinatorOutputsController,
  GroupProjectsController,
  CoordinatorGroupProjectsController,
  MinistryGroupProjectsController,
  SampleAuditsController,
  MinistrySampleAuditsController,
  VerificationsController,
];
