import type { Condition, Question, Questionnaire } from '../questionnaire.js';
import { COMMENTS_QUESTION, SATISFACTION_QUESTION } from '../questions/host-questions.js';
import { OTHER, option, words } from '../questions/wording.js';

const WENT: Condition = { question: 'took_part', is: true };

const BARRIER_SCALE = {
  kind: 'scale',
  low: words('мүлдем кедергі емес', 'совсем не мешает', 'no barrier at all'),
  high: words('өте үлкен кедергі', 'очень мешает', 'a very great barrier'),
} as const;

const barrier = (code: string, kk: string, ru: string, en: string): Question => ({
  code,
  text: words(kk, ru, en),
  answer: BARRIER_SCALE,
  required: true,
});

/**
 * A ready example of a survey the ministry may run: learners' views on academic mobility, after the themes of the
 * learners' survey of 2021 in the literature (what they know of programmes and from where, what keeps them from going,
 * why they go, how the host was, whether they would go again). The themes are the literature's; the wording and the
 * choices are ours, so figures are not comparable with the published ones question by question.
 */
export const SURVEY_2021_1: Questionnaire = {
  code: 'survey_2021',
  version: 1,
  wave: null,
  audience: 'learner',
  title: words(
    'Білім алушылардың академиялық ұтқырлық туралы пікірі',
    'Мнение обучающихся об академической мобильности',
    'Learners’ views on academic mobility',
  ),
  sections: [
    {
      code: 'awareness',
      title: words('Хабардарлық', 'Осведомлённость', 'Awareness'),
      questions: [
        {
          code: 'programme_awareness',
          text: words(
            'Ұтқырлық бағдарламалары туралы қаншалықты хабардарсыз?',
            'Насколько вы осведомлены о программах мобильности?',
            'How well do you know the mobility programmes?',
          ),
          answer: {
            kind: 'scale',
            low: words('мүлдем білмеймін', 'совсем не знаю', 'not at all'),
            high: words('өте жақсы білемін', 'знаю очень хорошо', 'very well'),
          },
          required: true,
        },
        {
          code: 'information_sources',
          text: words('Олар туралы қайдан білесіз?', 'Откуда вы о них знаете?', 'Where do you know of them from?'),
          answer: {
            kind: 'multiple',
            exclusive: 'nowhere',
            options: [
              option('international_office', 'Халықаралық бөлім', 'Международный отдел', 'The international office'),
              option('teachers', 'Оқытушылар', 'Преподаватели', 'Teachers'),
              option(
                'returned_students',
                'Барып келген білім алушылар',
                'Побывавшие обучающиеся',
                'Learners who have been',
              ),
              option('university_site', 'Университет сайты', 'Сайт университета', 'The university’s pages'),
              option('social_networks', 'Әлеуметтік желілер', 'Социальные сети', 'Social networks'),
              option('ministry', 'Министрлік', 'Министерство', 'The ministry'),
              option('embassies', 'Елшіліктер мен қорлар', 'Посольства и фонды', 'Embassies and foundations'),
              OTHER,
              option('nowhere', 'Еш жерден', 'Ниоткуда', 'Nowhere'),
            ],
          },
          required: true,
        },
        {
          code: 'took_part',
          text: words(
            'Академиялық ұтқырлыққа қатыстыңыз ба?',
            'Участвовали ли вы в академической мобильности?',
            'Have you taken part in academic mobility?',
          ),
          answer: { kind: 'yes_no' },
          required: true,
        },
      ],
    },
    {
      code: 'barriers',
      title: words('Кедергілер', 'Барьеры', 'Barriers'),
      questions: [
        barrier(
          'barrier_language',
          'Тіл қаншалықты кедергі?',
          'Насколько мешает язык?',
          'How far is language a barrier?',
        ),
        barrier(
          'barrier_funding',
          'Қаржы қаншалықты кедергі?',
          'Насколько мешают расходы?',
          'How far is money a barrier?',
        ),
        barrier(
          'barrier_recognition',
          'Кредиттерді қайта есепке алу қаншалықты кедергі?',
          'Насколько мешает перезачёт кредитов?',
          'How far is the recognition of credits a barrier?',
        ),
        barrier(
          'barrier_bureaucracy',
          'Қағазбастылық қаншалықты кедергі?',
          'Насколько мешает бюрократия?',
          'How far is bureaucracy a barrier?',
        ),
        barrier(
          'barrier_family',
          'Отбасылық жағдай қаншалықты кедергі?',
          'Насколько мешают семейные обстоятельства?',
          'How far are family circumstances a barrier?',
        ),
      ],
    },
    {
      code: 'motives',
      title: words('Себептер', 'Мотивы', 'Motives'),
      questions: [
        {
          code: 'motives',
          text: words(
            'Ұтқырлыққа не үшін барады немесе барар едіңіз?',
            'Ради чего вы поехали или поехали бы?',
            'What did you go for, or would you go for?',
          ),
          answer: {
            kind: 'multiple',
            options: [
              option('knowledge', 'Мамандық бойынша білім', 'Знания по специальности', 'Knowledge of my subject'),
              option('language', 'Тіл', 'Язык', 'The language'),
              option('career', 'Мансап', 'Карьера', 'Career'),
              option('research', 'Ғылыми жұмыс', 'Научная работа', 'Research'),
              option('culture', 'Өзге мәдениет', 'Другая культура', 'Another culture'),
              option('contacts', 'Байланыстар', 'Контакты', 'Contacts'),
              option(
                'emigration',
                'Шетелде қалу мүмкіндігі',
                'Возможность остаться за рубежом',
                'A chance to stay abroad',
              ),
              OTHER,
            ],
          },
          required: true,
        },
      ],
    },
    {
      code: 'experience',
      title: words('Тәжірибе', 'Опыт', 'Experience'),
      questions: [
        { ...SATISFACTION_QUESTION, askIf: WENT },
        {
          code: 'host_satisfaction',
          text: words(
            'Қабылдаған университетке қаншалықты ризасыз?',
            'Насколько вы довольны принимавшим университетом?',
            'How satisfied were you with the host institution?',
          ),
          answer: {
            kind: 'scale',
            low: words('мүлдем риза емеспін', 'совсем не доволен', 'not at all'),
            high: words('өте ризамын', 'очень доволен', 'very'),
          },
          required: true,
          askIf: WENT,
        },
        {
          code: 'would_go_again',
          text: words('Тағы барар ма едіңіз?', 'Поехали бы вы ещё раз?', 'Would you go again?'),
          answer: {
            kind: 'single',
            options: [
              option('yes', 'Иә', 'Да', 'Yes'),
              option('perhaps', 'Мүмкін', 'Возможно', 'Perhaps'),
              option('no', 'Жоқ', 'Нет', 'No'),
            ],
          },
          required: true,
          askIf: WENT,
        },
        {
          code: 'would_go',
          text: words('Барғыңыз келе ме?', 'Хотели бы вы поехать?', 'Would you like to go?'),
          answer: {
            kind: 'single',
            options: [
              option('yes', 'Иә', 'Да', 'Yes'),
              option('perhaps', 'Мүмкін', 'Возможно', 'Perhaps'),
              option('no', 'Жоқ', 'Нет', 'No'),
            ],
          },
          required: true,
          askIf: { question: 'took_part', is: false },
        },
        COMMENTS_QUESTION,
      ],
    },
  ],
};
