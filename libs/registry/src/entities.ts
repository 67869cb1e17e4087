import { ApplicationDeliverable } from './applications/application-deliverable.entity.js';
import { Application } from './applications/application.entity.js';
import { CallCriterion } from './calls/call-criterion.entity.js';
import { Call } from './calls/call.entity.js';
import { Commitment } from './commitments/commitment.entity.js';
import { GroupProject } from './group-projects/group-project.entity.js';
import { Observation } from './observations/observation.entity.js';
import { Output } from './outputs/output.entity.js';
import { Participation } from './participations/participation.entity.js';
import { Report } from './reports/report.entity.js';
import { University } from './universities/university.entity.js';

/** Every entity of the register, for the data source. */
export const registryEntities = [
  University,
  GroupProject,
  Participation,
  Commitment,
  Report,
  Observation,
  Output,
  Call,
  CallCriterion,
  Application,
  ApplicationDeliverable,
] as const;
