import type { Condition, Question } from '../questionnaire.js';
import { OTHER, askedIf, option, words } from './wording.js';

/** Codes of activities that are work; who holds one is asked about it (K08, K09). */
const AT_WORK: Condition = { question: 'activities', anyOf: ['employed', 'self_employed', 'own_business'] };

/**
 * Where the person is and what they do: what K02, K03, K07, K08 and K09 are computed from. `occupation` is required of
 * whoever works for others or for themself, since K07 knows nothing of them without it.
 */
export const SITUATION_QUESTIONS: readonly Question[] = [
  {
    code: 'reference_date',
    text: words(
      'Жауаптарыңыз қай күнгі жағдайды сипаттайды?',
      'К какому дню относятся ваши ответы?',
      'Which day do your answers describe?',
    ),
    hint: words(
      'Бүгінгі күн болса, бос қалдырыңыз.',
      'Если на сегодня, оставьте пустым.',
      'Leave it blank if it is today.',
    ),
    answer: { kind: 'date', fact: true },
    required: false,
  },
  {
    code: 'residence_country',
    text: words('Қазір қай елде тұрасыз?', 'В какой стране вы сейчас живёте?', 'Which country do you live in now?'),
    answer: { kind: 'country' },
    required: true,
  },
  {
    code: 'activities',
    text: words('Қазір немен айналысасыз?', 'Чем вы сейчас занимаетесь?', 'What do you do now?'),
    hint: words(
      'Өзіңізге қатыстысының бәрін белгілеңіз.',
      'Отметьте всё, что к вам относится.',
      'Tick everything that applies to you.',
    ),
    answer: {
      kind: 'multiple',
      options: [
        option('employed', 'Жалдамалы жұмыстамын', 'Работаю по найму', 'I am employed'),
        option('self_employed', 'Өзіме жұмыс істеймін', 'Работаю на себя', 'I am self-employed'),
        option('own_business', 'Жеке кәсібім бар', 'Веду собственное дело', 'I run a business'),
        option('study', 'Оқып жүрмін', 'Учусь', 'I study'),
        option('unemployed', 'Жұмыссызбын, жұмыс іздеп жүрмін', 'Не работаю, ищу работу', 'I am looking for work'),
        option(
          'caring',
          'Балаға немесе жақыныма күтім жасаймын',
          'Ухаживаю за ребёнком или близким',
          'I care for a child or a relative',
        ),
        option('retired', 'Зейнеткермін', 'На пенсии', 'I am retired'),
        option('military', 'Әскери қызметтемін', 'На военной службе', 'I am in military service'),
        option('travel', 'Саяхаттап жүрмін', 'Путешествую', 'I am travelling'),
        OTHER,
      ],
    },
    required: true,
  },
  {
    code: 'study_place',
    text: words(
      'Қайда және қандай деңгейде оқисыз?',
      'Где и на каком уровне вы учитесь?',
      'Where and at which level do you study?',
    ),
    answer: { kind: 'text', max: 300 },
    required: false,
    askIf: { question: 'activities', anyOf: ['study'] },
  },
  {
    code: 'employer',
    text: words('Қайда жұмыс істейсіз?', 'Где вы работаете?', 'Where do you work?'),
    hint: words(
      'Ұйымның немесе кәсіптің атауы.',
      'Название организации или дела.',
      'The name of the organisation or business.',
    ),
    answer: { kind: 'text', max: 300 },
    required: false,
    askIf: AT_WORK,
  },
  {
    code: 'occupation',
    text: words('Кәсібіңіз қандай?', 'Какое у вас занятие (профессия)?', 'What is your occupation?'),
    hint: words(
      'Ұлттық сыныптауыш (НК РК 01-2017) бойынша код, бір таңбаның өзі жеткілікті.',
      'Код по национальному классификатору занятий (НК РК 01-2017), достаточно одного знака.',
      'A code of the national classifier of occupations (ISCO-08); one character is enough.',
    ),
    answer: { kind: 'occupation' },
    required: true,
    askIf: { question: 'activities', anyOf: ['employed', 'self_employed'] },
  },
  {
    code: 'level_match',
    text: words(
      'Жұмысыңыз біліміңіздің деңгейіне сай ма?',
      'Соответствует ли работа уровню вашего образования?',
      'Does your work match the level of your education?',
    ),
    answer: { kind: 'yes_no' },
    required: true,
    askIf: AT_WORK,
  },
  {
    code: 'field_match',
    text: words(
      'Жұмысыңыз даярлау бағытыңызға сай ма?',
      'Соответствует ли работа вашему направлению подготовки?',
      'Does your work match your field of training?',
    ),
    answer: { kind: 'yes_no' },
    required: true,
    askIf: AT_WORK,
  },
];

/** Whether the contacts made during the mobility last (K11). */
export const NETWORK_QUESTIONS: readonly Question[] = [
  {
    code: 'contact_with_host',
    text: words(
      'Қабылдаған университетпен немесе ондағы әріптестермен байланысыңыз сақталды ма?',
      'Поддерживаете ли вы связь с принимавшим университетом или коллегами оттуда?',
      'Are you still in contact with the host institution or colleagues there?',
    ),
    answer: { kind: 'yes_no' },
    required: true,
  },
  askedIf(
    {
      code: 'contact_forms',
      text: words('Ол қандай байланыс?', 'В чём состоит эта связь?', 'What does that contact consist of?'),
      answer: {
        kind: 'multiple',
        options: [
          option('correspondence', 'Хат алмасу', 'Переписка', 'Correspondence'),
          option('joint_project', 'Бірлескен жоба', 'Совместный проект', 'A joint project'),
          option('joint_publication', 'Бірлескен жарияланым', 'Совместная публикация', 'A joint publication'),
          option('supervision', 'Бірлескен ғылыми жетекшілік', 'Совместное научное руководство', 'Joint supervision'),
          option('visits', 'Өзара сапарлар', 'Взаимные визиты', 'Visits'),
          OTHER,
        ],
      },
      required: false,
    },
    { question: 'contact_with_host', is: true },
  ),
];

/** K15. Answered by the person alone, who may leave it blank. */
export const MIGRATION_QUESTION: Question = {
  code: 'migration_intention',
  text: words(
    'Алдағы екі жылда шетелге тұрақты тұруға кету ықтималдығыңыз қандай?',
    'Насколько вероятно, что в ближайшие два года вы переедете жить за границу?',
    'How likely are you to move abroad to live within the next two years?',
  ),
  hint: words(
    'Жауабыңыз тек жиынтық көрсеткішке кіреді: оны университет те, министрлік те көрмейді. Бос қалдыруға болады.',
    'Ответ входит только в общий итог: его не увидят ни университет, ни министерство. Можно не отвечать.',
    'Your answer counts only in a total: neither your university nor the ministry sees it. You may leave it blank.',
  ),
  answer: {
    kind: 'scale',
    low: words('мүлдем екіталай', 'очень маловероятно', 'very unlikely'),
    high: words('өте ықтимал', 'очень вероятно', 'very likely'),
    steps: [
      words('Мүлдем екіталай', 'Очень маловероятно', 'Very unlikely'),
      words('Екіталай', 'Маловероятно', 'Unlikely'),
      words('Айту қиын', 'Трудно сказать', 'Hard to say'),
      words('Ықтимал', 'Вероятно', 'Likely'),
      words('Өте ықтимал', 'Очень вероятно', 'Very likely'),
    ],
  },
  required: false,
  personal: true,
};
