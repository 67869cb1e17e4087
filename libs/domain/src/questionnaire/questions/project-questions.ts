import type { Condition, Question } from '../questionnaire.js';
import { OTHER, option, words } from './wording.js';

const UNFINISHED: Condition = {
  question: 'project_progress',
  anyOf: ['not_started', 'started', 'half', 'nearly_done'],
};

/** How far the promised project is, and what stands in its way. A report only tells; a claim is made with the commitment. */
export const PROJECT_QUESTIONS: readonly Question[] = [
  {
    code: 'project_progress',
    text: words(
      'Міндеттелген жобаңыз қай кезеңде?',
      'На каком этапе проект, за который вы взялись?',
      'How far is the project you committed to?',
    ),
    answer: {
      kind: 'single',
      options: [
        option('not_started', 'Басталған жоқ', 'Не начат', 'Not begun'),
        option('started', 'Басталды', 'Начат', 'Begun'),
        option('half', 'Жартысына жуығы орындалды', 'Сделана примерно половина', 'About half done'),
        option('nearly_done', 'Аяқталуға жақын', 'Почти завершён', 'Nearly done'),
        option('done', 'Орындалды', 'Выполнен', 'Done'),
        option('no_project', 'Міндеттелген жобам жоқ', 'Проекта за мной нет', 'I have no project'),
      ],
    },
    required: true,
  },
  {
    code: 'project_barriers',
    text: words('Жобаға не кедергі?', 'Что мешает проекту?', 'What stands in the way of the project?'),
    answer: {
      kind: 'multiple',
      exclusive: 'none',
      options: [
        option('time', 'Уақыт тапшылығы', 'Нехватка времени', 'Lack of time'),
        option('funding', 'Қаржы тапшылығы', 'Нехватка средств', 'Lack of money'),
        option('equipment', 'Жабдықтың болмауы', 'Нет оборудования', 'Lack of equipment'),
        option('data_access', 'Деректерге қолжетімділік', 'Доступ к данным', 'Access to data'),
        option('supervision', 'Жетекшіліктің жеткіліксіздігі', 'Недостаточное руководство', 'Too little supervision'),
        option('workload', 'Оқу немесе жұмыс жүктемесі', 'Учебная или рабочая нагрузка', 'Workload of study or job'),
        option('regulations', 'Рәсімдер мен ережелер', 'Процедуры и правила', 'Procedures and rules'),
        option(
          'host_conditions',
          'Қабылдаушы тараптың жағдайы',
          'Условия принимающей стороны',
          'Conditions at the host',
        ),
        OTHER,
        option('none', 'Ешнәрсе кедергі емес', 'Ничего не мешает', 'Nothing'),
      ],
    },
    required: true,
    askIf: UNFINISHED,
  },
  {
    code: 'project_next_steps',
    text: words('Келесі қадамдарыңыз қандай?', 'Каковы ваши следующие шаги?', 'What are your next steps?'),
    answer: { kind: 'text', max: 2000 },
    required: false,
    askIf: UNFINISHED,
  },
];

/** Whether the results serve somebody at home; from a year on. */
export const RESULTS_QUESTIONS: readonly Question[] = [
  {
    code: 'results_used',
    text: words(
      'Жобаңыздың нәтижелері қайда қолданылуда?',
      'Где используются результаты вашего проекта?',
      'Where are the results of your project used?',
    ),
    answer: {
      kind: 'multiple',
      exclusive: 'nowhere',
      options: [
        option('home_university', 'Жіберуші университетте', 'В направляющем университете', 'At the sending university'),
        option('employer', 'Жұмыс орнында', 'На месте работы', 'At my employer'),
        option('enterprise', 'Кәсіпорында', 'На предприятии', 'At an enterprise'),
        option('public_body', 'Мемлекеттік органда', 'В государственном органе', 'At a public body'),
        option('research', 'Одан арғы зерттеулерде', 'В дальнейших исследованиях', 'In further research'),
        OTHER,
        option('nowhere', 'Әзірге еш жерде', 'Пока нигде', 'Nowhere so far'),
      ],
    },
    required: true,
    askIf: { question: 'project_progress', anyOf: ['half', 'nearly_done', 'done'] },
  },
];
