import type { Questionnaire } from '../questionnaire.js';
import { COMMENTS_QUESTION } from '../questions/host-questions.js';
import { TEACHING_QUESTIONS } from '../questions/learning-questions.js';
import { MIGRATION_QUESTION, NETWORK_QUESTIONS, SITUATION_QUESTIONS } from '../questions/outcome-questions.js';
import { PROJECT_QUESTIONS } from '../questions/project-questions.js';
import { section } from '../questions/sections.js';
import { words } from '../questions/wording.js';

const LATER = [
  section('network', NETWORK_QUESTIONS),
  section('future', [MIGRATION_QUESTION]),
  section('closing', [COMMENTS_QUESTION]),
];

/** The report six months after: where the person is, and how the project goes (K15). */
export const M6_LEARNER_1: Questionnaire = {
  code: 'm6_learner',
  version: 1,
  wave: 'm6',
  audience: 'learner',
  title: words(
    '6 айдан кейінгі есеп (білім алушылар)',
    'Отчёт через 6 месяцев (обучающиеся)',
    'Report after 6 months (learners)',
  ),
  sections: [section('situation', SITUATION_QUESTIONS), section('project', PROJECT_QUESTIONS), ...LATER],
};

export const M6_STAFF_1: Questionnaire = {
  code: 'm6_staff',
  version: 1,
  wave: 'm6',
  audience: 'staff',
  title: words(
    '6 айдан кейінгі есеп (қызметкерлер)',
    'Отчёт через 6 месяцев (сотрудники)',
    'Report after 6 months (staff)',
  ),
  sections: [
    section('situation', SITUATION_QUESTIONS),
    section('teaching', TEACHING_QUESTIONS),
    section('project', PROJECT_QUESTIONS),
    ...LATER,
  ],
};
