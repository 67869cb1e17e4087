import type { Question } from '../questionnaire.js';
import { OTHER, option, words } from './wording.js';

/** What a learner studied and whether it counts at home. */
export const STUDY_QUESTIONS: readonly Question[] = [
  {
    code: 'programme_matched',
    text: words(
      'Бағдарлама оқу туралы келісімге сай болды ма?',
      'Соответствовала ли программа соглашению об обучении?',
      'Was the programme as agreed in the learning agreement?',
    ),
    answer: { kind: 'yes_no' },
    required: true,
  },
  {
    code: 'credit_recognition',
    text: words(
      'Алған кредиттеріңіз қайта есепке алынды ма?',
      'Перезачтены ли полученные кредиты?',
      'Were the credits you earned recognised?',
    ),
    answer: {
      kind: 'single',
      options: [
        option('all', 'Толық', 'Полностью', 'All of them'),
        option('part', 'Ішінара', 'Частично', 'Some of them'),
        option('none', 'Жоқ', 'Нет', 'None'),
        option('pending', 'Әлі қаралуда', 'Ещё рассматривается', 'Not decided yet'),
        option('no_credits', 'Кредит қарастырылмаған', 'Кредиты не предусмотрены', 'No credits were foreseen'),
      ],
    },
    required: true,
  },
  {
    code: 'credit_obstacle',
    text: words(
      'Кредиттер неге толық есепке алынбады?',
      'Почему кредиты перезачтены не полностью?',
      'Why were not all credits recognised?',
    ),
    answer: { kind: 'text', max: 1000 },
    required: false,
    askIf: { question: 'credit_recognition', anyOf: ['part', 'none'] },
  },
  {
    code: 'skills_gained',
    text: words('Не үйрендіңіз?', 'Чему вы научились?', 'What did you learn?'),
    answer: {
      kind: 'multiple',
      options: [
        option('subject', 'Мамандығым бойынша білім', 'Знания по специальности', 'Knowledge of my subject'),
        option('language', 'Шет тілі', 'Иностранный язык', 'A foreign language'),
        option('research_methods', 'Зерттеу әдістері', 'Методы исследований', 'Research methods'),
        option('digital', 'Цифрлық дағдылар', 'Цифровые навыки', 'Digital skills'),
        option('teamwork', 'Топта жұмыс істеу', 'Работа в команде', 'Teamwork'),
        option(
          'intercultural',
          'Өзге мәдениетте жұмыс істеу',
          'Работа в другой культуре',
          'Working in another culture',
        ),
        OTHER,
      ],
    },
    required: true,
  },
];

/** What a member of staff went for, what the host gave of what it promised, and what was brought home. */
export const VISIT_QUESTIONS: readonly Question[] = [
  {
    code: 'visit_purposes',
    text: words('Сапарыңыздың мақсаты не болды?', 'Какова была цель поездки?', 'What was the visit for?'),
    answer: {
      kind: 'multiple',
      options: [
        option('research', 'Ғылыми жұмыс', 'Научная работа', 'Research'),
        option('teaching', 'Сабақ беру', 'Преподавание', 'Teaching'),
        option('training', 'Біліктілікті арттыру', 'Повышение квалификации', 'Training'),
        option('programme_development', 'Бағдарлама әзірлеу', 'Разработка программы', 'Programme development'),
        OTHER,
      ],
    },
    required: true,
  },
  {
    code: 'host_promises_kept',
    text: words(
      'Қабылдаушы тарап уәдесін орындады ма?',
      'Выполнила ли принимающая сторона обещанное?',
      'Did the host do what it had promised?',
    ),
    hint: words(
      'Техникалық тапсырмадағы тәлімгер, қолжетімділік, курстар.',
      'Наставник, доступ, курсы, как записано в техническом задании.',
      'Mentor, access and courses, as written in the terms of reference.',
    ),
    answer: {
      kind: 'single',
      options: [
        option('fully', 'Толық', 'Полностью', 'Fully'),
        option('partly', 'Ішінара', 'Частично', 'In part'),
        option('not', 'Жоқ', 'Нет', 'Not at all'),
        option('nothing_promised', 'Ештеңе уәде етілмеді', 'Ничего не обещала', 'Nothing had been promised'),
      ],
    },
    required: true,
  },
  {
    code: 'skills_gained',
    text: words('Не үйрендіңіз?', 'Чему вы научились?', 'What did you learn?'),
    answer: {
      kind: 'multiple',
      options: [
        option('subject', 'Пәнім бойынша білім', 'Знания по предмету', 'Knowledge of my subject'),
        option('teaching_methods', 'Оқыту әдістері', 'Методы преподавания', 'Teaching methods'),
        option('research_methods', 'Зерттеу әдістері', 'Методы исследований', 'Research methods'),
        option('language', 'Шет тілі', 'Иностранный язык', 'A foreign language'),
        option('digital', 'Цифрлық дағдылар', 'Цифровые навыки', 'Digital skills'),
        option(
          'management',
          'Ғылым мен білімді басқару',
          'Управление наукой и образованием',
          'Management of research and education',
        ),
        OTHER,
      ],
    },
    required: true,
  },
];

/** How much the mobility helps in what one does now. */
export const BENEFIT_QUESTION: Question = {
  code: 'mobility_benefit',
  text: words(
    'Ұтқырлық қазіргі ісіңізге қаншалықты көмектесуде?',
    'Насколько мобильность помогает вам в нынешних делах?',
    'How much does the mobility help you in what you do now?',
  ),
  answer: {
    kind: 'scale',
    low: words('мүлдем көмектеспейді', 'совсем не помогает', 'not at all'),
    high: words('өте көп көмектеседі', 'очень помогает', 'very much'),
  },
  required: true,
};

/** What a teacher changed at home. */
export const TEACHING_QUESTIONS: readonly Question[] = [
  {
    code: 'teaching_changed',
    text: words(
      'Үйренгеніңізді сабақтарыңызға енгіздіңіз бе?',
      'Внедрили ли вы изученное в свои занятия?',
      'Have you brought what you learnt into your courses?',
    ),
    answer: { kind: 'yes_no' },
    required: true,
  },
  {
    code: 'courses_changed',
    text: words(
      'Неше курс жаңартылды немесе жаңадан ашылды?',
      'Сколько курсов обновлено или создано?',
      'How many courses were renewed or created?',
    ),
    answer: { kind: 'number', min: 0, max: 50, decimals: 0 },
    required: true,
    askIf: { question: 'teaching_changed', is: true },
  },
  {
    code: 'colleagues_trained',
    text: words(
      'Неше әріптесіңізге үйреттіңіз?',
      'Скольких коллег вы обучили?',
      'How many colleagues have you taught?',
    ),
    answer: { kind: 'number', min: 0, max: 1000, decimals: 0 },
    required: false,
  },
];

/** What the mobility changed in a career, two years on. */
export const CAREER_QUESTION: Question = {
  code: 'career_effects',
  text: words(
    'Ұтқырлық мансабыңызда нені өзгертті?',
    'Что мобильность изменила в вашей карьере?',
    'What did the mobility change in your career?',
  ),
  answer: {
    kind: 'multiple',
    exclusive: 'none',
    options: [
      option('found_work', 'Жұмыс таптым', 'Нашёл работу', 'I found work'),
      option('promotion', 'Қызметім өсті', 'Получил повышение', 'I was promoted'),
      option('higher_income', 'Табысым өсті', 'Вырос доход', 'I earn more'),
      option(
        'further_degree',
        'Келесі деңгейге оқуға түстім',
        'Поступил на следующую ступень',
        'I began a further degree',
      ),
      option('new_field', 'Жаңа салаға ауыстым', 'Сменил область', 'I changed field'),
      option('own_project', 'Өз жобамды бастадым', 'Начал собственный проект', 'I began a project of my own'),
      OTHER,
      option('none', 'Ештеңе өзгермеді', 'Ничего', 'Nothing'),
    ],
  },
  required: true,
};
