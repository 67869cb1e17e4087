import type { Questionnaire } from '../questionnaire.js';
import { COMMENTS_QUESTION } from '../questions/host-questions.js';
import { BENEFIT_QUESTION, CAREER_QUESTION, TEACHING_QUESTIONS } from '../questions/learning-questions.js';
import { NETWORK_QUESTIONS, SITUATION_QUESTIONS } from '../questions/outcome-questions.js';
import { PROJECT_QUESTIONS, RESULTS_QUESTIONS } from '../questions/project-questions.js';
import { section } from '../questions/sections.js';
import { words } from '../questions/wording.js';

const PROJECT = section('project', [...PROJECT_QUESTIONS, ...RESULTS_QUESTIONS]);
const LATER = [
  section('network', NETWORK_QUESTIONS),
  section('closing', [BENEFIT_QUESTION, CAREER_QUESTION, COMMENTS_QUESTION]),
];

/** The last report, two years after (K03). */
export const M24_LEARNER_1: Questionnaire = {
  code: 'm24_learner',
  version: 1,
  wave: 'm24',
  audience: 'learner',
  title: words(
    '24 айдан кейінгі есеп (білім алушылар)',
    'Отчёт через 24 месяца (обучающиеся)',
    'Report after 24 months (learners)',
  ),
  sections: [section('situation', SITUATION_QUESTIONS), PROJECT, ...LATER],
};

export const M24_STAFF_1: Questionnaire = {
  code: 'm24_staff',
  version: 1,
  wave: 'm24',
  audience: 'staff',
  title: words(
    '24 айдан кейінгі есеп (қызметкерлер)',
    'Отчёт через 24 месяца (сотрудники)',
    'Report after 24 months (staff)',
  ),
  sections: [section('situation', SITUATION_QUESTIONS), section('teaching', TEACHING_QUESTIONS), PROJECT, ...LATER],
};
