import type { Questionnaire } from '../questionnaire.js';
import {
  ADVICE_QUESTION,
  PROBLEM_QUESTIONS,
  SATISFACTION_QUESTION,
  SUPPORT_QUESTIONS,
} from '../questions/host-questions.js';
import { STUDY_QUESTIONS, VISIT_QUESTIONS } from '../questions/learning-questions.js';
import { PROJECT_QUESTIONS } from '../questions/project-questions.js';
import { section } from '../questions/sections.js';
import { words } from '../questions/wording.js';

const AFTER_THE_FIRST = [
  section('project', PROJECT_QUESTIONS),
  section('host', SUPPORT_QUESTIONS),
  section('problems', PROBLEM_QUESTIONS),
  section('closing', [SATISFACTION_QUESTION, ADVICE_QUESTION]),
];

/** The report at the end of the mobility: what was done, what the host gave, what went wrong (K13, K14). */
export const END_LEARNER_1: Questionnaire = {
  code: 'end_learner',
  version: 1,
  wave: 'end',
  audience: 'learner',
  title: words(
    'Ұтқырлық аяқталғандағы есеп (білім алушылар)',
    'Отчёт по окончании мобильности (обучающиеся)',
    'Report at the end of the mobility (learners)',
  ),
  sections: [section('study', STUDY_QUESTIONS), ...AFTER_THE_FIRST],
};

export const END_STAFF_1: Questionnaire = {
  code: 'end_staff',
  version: 1,
  wave: 'end',
  audience: 'staff',
  title: words(
    'Ұтқырлық аяқталғандағы есеп (қызметкерлер)',
    'Отчёт по окончании мобильности (сотрудники)',
    'Report at the end of the mobility (staff)',
  ),
  sections: [section('visit', VISIT_QUESTIONS), ...AFTER_THE_FIRST],
};
