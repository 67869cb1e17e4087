import type { IndicatorCode } from './catalogue.js';
import type { Indicator, ParticipationIndicator } from './indicator.js';
import { K01 } from './k01-return-rate.js';
import { K02 } from './k02-retention-12-months.js';
import { K03 } from './k03-retention-24-months.js';
import { K04 } from './k04-commitment-fulfilment.js';
import { K05 } from './k05-report-timeliness.js';
import { K06_12, K06_24, K06_6 } from './k06-response-rate.js';
import { K07 } from './k07-positive-outcome.js';
import { K08 } from './k08-level-match.js';
import { K09 } from './k09-field-match.js';
import { K10 } from './k10-credit-recognition.js';
import { K11 } from './k11-network-persistence.js';
import { K12 } from './k12-outputs-per-participant.js';
import { K13 } from './k13-host-support-index.js';
import { K14 } from './k14-problem-incidence.js';
import { K15_12, K15_6 } from './k15-migration-intention.js';
import { K16 } from './k16-fiscal-loss.js';
import { K17 } from './k17-cost-per-commitment.js';
import { K18 } from './k18-group-project-fulfilment.js';

/** Every indicator by its code. */
export const INDICATORS = {
  K01,
  K02,
  K03,
  K04,
  K05,
  K06_6,
  K06_12,
  K06_24,
  K07,
  K08,
  K09,
  K10,
  K11,
  K12,
  K13,
  K14,
  K15_6,
  K15_12,
  K16,
  K17,
  K18,
} as const satisfies Record<IndicatorCode, Indicator<string>>;

const { K18: _groupProjects, ...ofParticipations } = INDICATORS;

/** The indicators that participations add to: all but K18. */
export const PARTICIPATION_INDICATORS: readonly ParticipationIndicator<string>[] = Object.values(ofParticipations);
