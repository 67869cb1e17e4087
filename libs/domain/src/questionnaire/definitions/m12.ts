import type { Questionnaire } from '../questionnaire.js';
import { COMMENTS_QUESTION } from '../questions/host-questions.js';
import { BENEFIT_QUESTION, TEACHING_QUESTIONS } from '../questions/learning-questions.js';
import { MIGRATION_QUESTION, NETWORK_QUESTIONS, SITUATION_QUESTIONS } from '../questions/outcome-questions.js';
import { PROJECT_QUESTIONS, RESULTS_QUESTIONS } from '../questions/project-questions.js';
import { section } from '../questions/sections.js';
import { words } from '../questions/wording.js';

const PROJECT = section('project', [...PROJECT_QUESTIONS, ...RESULTS_QUESTIONS]);
const LATER = [
  section('network', NETWORK_QUESTIONS),
  section('future', [MIGRATION_QUESTION]),
  section('closing', [BENEFIT_QUESTION, COMMENTS_QUESTION]),
];

/** The report a year after, on which most outcome indicators rest (K02, K07–K09, K11, K15). */
export const M12_LEARNER_1: Questionnaire = {
  code: 'm12_learner',
  version: 1,
  wave: 'm12',
  audience: 'learner',
  title: words(
    '12 айдан кейінгі есеп (білім алушылар)',
    'Отчёт через 12 месяцев (обучающиеся)',
    'Report after 12 months (learners)',
  ),
  sections: [section('situation', SITUATION_QUESTIONS), PROJECT, ...LATER],
};

export const M12_STAFF_1: Questionnaire = {
  code: 'm12_staff',
  version: 1,
  wave: 'm12',
  audience: 'staff',
  title: words(
    '12 айдан кейінгі есеп (қызметкерлер)',
    'Отчёт через 12 месяцев (сотрудники)',
    'Report after 12 months (staff)',
  ),
  sections: [section('situation', SITUATION_QUESTIONS), section('teaching', TEACHING_QUESTIONS), PROJECT, ...LATER],
};
