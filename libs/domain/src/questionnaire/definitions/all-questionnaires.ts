import { CodedError } from '../../errors/coded-error.js';
import type { Category } from '../../participation/participation-codes.js';
import type { Wave } from '../../report/report-codes.js';
import type { Questionnaire } from '../questionnaire.js';
import { END_LEARNER_1, END_STAFF_1 } from './end.js';
import { FOCUS_GROUP_2025_1 } from './focus-group-2025.js';
import { M12_LEARNER_1, M12_STAFF_1 } from './m12.js';
import { M24_LEARNER_1, M24_STAFF_1 } from './m24.js';
import { M6_LEARNER_1, M6_STAFF_1 } from './m6.js';
import { SURVEY_2021_1 } from './survey-2021.js';

/** Every version ever published, by code and then by version. None is ever removed: reports were answered in it. */
export const QUESTIONNAIRES: readonly Questionnaire[] = [
  END_LEARNER_1,
  END_STAFF_1,
  M6_LEARNER_1,
  M6_STAFF_1,
  M12_LEARNER_1,
  M12_STAFF_1,
  M24_LEARNER_1,
  M24_STAFF_1,
  SURVEY_2021_1,
  FOCUS_GROUP_2025_1,
];

/** That version of the questionnaire, or nothing. */
export function findQuestionnaire(code: string, version: number): Questionnaire | undefined {
  return QUESTIONNAIRES.find((definition) => definition.code === code && definition.version === version);
}

/** @throws CodedError `questionnaire_unknown` (not_found) where no such version was published */
export function getQuestionnaire(code: string, version: number): Questionnaire {
  const found = findQuestionnaire(code, version);
  if (found) return found;
  throw new CodedError('questionnaire_unknown', 'not_found', 'There is no such version of a questionnaire.');
}

/** The newest questionnaire of a wave for a category of participants: what a report that is begun now is answered in. */
export function getReportQuestionnaire(wave: Wave, category: Category): Questionnaire {
  const audience = category === 'staff' ? 'staff' : 'learner';
  const newest = QUESTIONNAIRES.filter((definition) => definition.wave === wave && definition.audience === audience)
    .sort((one, other) => one.version - other.version)
    .at(-1);
  if (newest) return newest;
  throw new CodedError('questionnaire_unknown', 'not_found', 'No questionnaire was published for this wave.');
}
