import type { Question, Words } from '../questionnaire.js';
import { OTHER, POOR_TO_EXCELLENT, option, words } from './wording.js';

const support = (code: string, text: Words): Question => ({
  code,
  text,
  hint: words(
    'Сізге қатысы болмаса, бос қалдырыңыз.',
    'Если вас это не касалось, оставьте пустым.',
    'Leave it blank if it did not concern you.',
  ),
  answer: { kind: 'scale', ...POOR_TO_EXCELLENT },
  required: false,
});

/** The six items of the host support index (K13), which needs at least four of them. */
export const SUPPORT_QUESTIONS: readonly Question[] = [
  support(
    'support_mentor',
    words(
      'Тәлімгердің немесе жетекшінің қолдауын қалай бағалайсыз?',
      'Как вы оцениваете поддержку наставника или руководителя?',
      'How was the support of your mentor or supervisor?',
    ),
  ),
  support(
    'support_access',
    words(
      'Зертханаларға, кітапханаға, курстарға қолжетімділік қандай болды?',
      'Каким был доступ к лабораториям, библиотеке, курсам?',
      'How was the access to laboratories, library and courses?',
    ),
  ),
  support(
    'support_admin',
    words(
      'Құжаттар мен тіркеуге қатысты көмек қандай болды?',
      'Какой была помощь с документами и регистрацией?',
      'How was the help with papers and registration?',
    ),
  ),
  support(
    'support_housing',
    words('Тұрғын үйге қатысты көмек қандай болды?', 'Какой была помощь с жильём?', 'How was the help with housing?'),
  ),
  support(
    'support_language',
    words('Тілдік қолдау қандай болды?', 'Какой была языковая поддержка?', 'How was the language support?'),
  ),
  support(
    'support_integration',
    words(
      'Ортаға бейімделуге көмек қандай болды?',
      'Какой была помощь в адаптации?',
      'How was the help with settling in?',
    ),
  ),
];

/** What went wrong (K14). */
export const PROBLEM_QUESTIONS: readonly Question[] = [
  {
    code: 'problems',
    text: words('Қандай қиындықтар болды?', 'С какими трудностями вы столкнулись?', 'What difficulties did you have?'),
    hint: words(
      'Қиындық болмаса, бос қалдырыңыз.',
      'Если трудностей не было, оставьте пустым.',
      'Leave it blank if there were none.',
    ),
    answer: {
      kind: 'multiple',
      options: [
        option('credit_transfer', 'Кредиттерді қайта есепке алу', 'Перезачёт кредитов', 'Credit transfer'),
        option('programme_content', 'Бағдарлама мазмұны', 'Содержание программы', 'Programme content'),
        option('funding', 'Қаржыландыру', 'Финансирование', 'Funding'),
        option('registration', 'Тіркеу және ұйымдастыру', 'Регистрация и организация', 'Registration and organisation'),
        option('visa', 'Виза', 'Виза', 'Visa'),
        option('language', 'Тіл', 'Язык', 'Language'),
        option('housing', 'Тұрғын үй', 'Жильё', 'Housing'),
        option('discrimination', 'Кемсітушілік', 'Дискриминация', 'Discrimination'),
        option('health', 'Денсаулық', 'Здоровье', 'Health'),
        option('connectivity', 'Интернет және байланыс', 'Интернет и связь', 'Internet and connectivity'),
        OTHER,
      ],
    },
    required: false,
  },
  {
    code: 'serious_problem',
    text: words(
      'Бағдарламаға елеулі кедергі болған мәселе туындады ма?',
      'Была ли серьёзная проблема, помешавшая программе?',
      'Was there a serious problem that got in the way of the programme?',
    ),
    answer: { kind: 'yes_no' },
    required: true,
  },
  {
    code: 'serious_problem_text',
    text: words('Не болды және кім көмектесті?', 'Что произошло и кто помог?', 'What happened, and who helped?'),
    answer: { kind: 'text', max: 2000 },
    required: false,
    askIf: { question: 'serious_problem', is: true },
  },
];

/** How it was as a whole. */
export const SATISFACTION_QUESTION: Question = {
  code: 'satisfaction',
  text: words(
    'Ұтқырлықты тұтастай қалай бағалайсыз?',
    'Как вы оцениваете мобильность в целом?',
    'How was the mobility as a whole?',
  ),
  answer: { kind: 'scale', ...POOR_TO_EXCELLENT },
  required: true,
};

/** Advice to those who follow. */
export const ADVICE_QUESTION: Question = {
  code: 'advice',
  text: words(
    'Сізден кейін баратындарға қандай кеңес бересіз?',
    'Что вы посоветуете тем, кто поедет после вас?',
    'What would you advise those who go after you?',
  ),
  answer: { kind: 'text', max: 2000 },
  required: false,
};

/** Anything else. */
export const COMMENTS_QUESTION: Question = {
  code: 'comments',
  text: words(
    'Тағы не айтқыңыз келеді?',
    'Что ещё вы хотели бы сообщить?',
    'Is there anything else you would like to say?',
  ),
  answer: { kind: 'text', max: 2000 },
  required: false,
};
