import type { CommitmentKind } from '#domain/commitment/commitment-codes.js';
import type { OutputType } from '#domain/output/output-codes.js';
import type { Random } from './random.js';

type Titles = readonly [string, ...string[]];

/** What is promised, in the languages universities write in. */
export const COMMITMENT_TITLES: Readonly<Record<CommitmentKind, Titles>> = {
  scientific: [
    'Ғылыми мақала дайындау',
    'Совместная статья с принимающей кафедрой',
    'Open data set with documentation',
    'Тағылымдама нәтижелері бойынша ғылыми семинар',
  ],
  creative: [
    'Шығармашылық кеш және көрме',
    'Концертная программа с участием партнёров',
    'Student film about the exchange',
  ],
  technical: [
    'Зертханалық әдістемені енгізу',
    'Методика испытаний материалов',
    'Пилотный проект на предприятии региона',
    'Цифровая модель курса по итогам стажировки',
  ],
  humanitarian: [
    'Ауыл мектебінде сабақтар циклі',
    'Волонтёрский проект в родном районе',
    'Үлкендерге арналған цифрлық сауаттылық сабақтары',
  ],
  educational: [
    'Оқу бағдарламасын жаңарту',
    'Мастер-класс для студентов факультета',
    'Внедрение приёма «обратный класс»',
    'Guest lecture series for first-year students',
  ],
};

/** What came of it. */
export const OUTPUT_TITLES: Readonly<Record<OutputType, Titles>> = {
  publication: [
    'Серіктес ЖОО-мен бірлескен мақала',
    'Статья по итогам научной стажировки',
    'Joint article with the host chair',
  ],
  patent: ['Пайдалы модельге патент', 'Патент на способ испытания'],
  course: ['Жаңа элективті курс', 'Обновлённый курс лекций'],
  startup: ['Студенттік стартап', 'Стартап выпускников обмена'],
  creative_work: ['Көрме жұмысы', 'Концертная программа'],
  conference: ['Халықаралық конференциядағы баяндама', 'Доклад на международной конференции'],
  software: ['Зертханалық өлшемдерге арналған бағдарлама', 'Программа обработки данных'],
  dataset: ['Open data set with documentation'],
};

/** A title for something promised, in one of the languages universities write in. */
export function drawCommitmentTitle(random: Random, kind: CommitmentKind): string {
  return random.pick(COMMITMENT_TITLES[kind]);
}

/** A title for something that came of a mobility. */
export function drawOutputTitle(random: Random, type: OutputType): string {
  return random.pick(OUTPUT_TITLES[type]);
}
