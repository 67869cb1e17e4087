import type { Question, Section } from '../questionnaire.js';
import { words } from './wording.js';

const TITLES = {
  study: words('Оқу', 'Учёба', 'Study'),
  visit: words('Сапар', 'Поездка', 'The visit'),
  situation: words('Қазіргі жағдайыңыз', 'Ваше положение сейчас', 'Where you are now'),
  project: words('Жобаңыз', 'Ваш проект', 'Your project'),
  teaching: words('Сабақ беру', 'Преподавание', 'Teaching'),
  host: words('Қабылдаушы тарап', 'Принимающая сторона', 'The host'),
  network: words('Байланыстар', 'Связи', 'Contacts'),
  future: words('Болашақ', 'Будущее', 'The future'),
  problems: words('Қиындықтар', 'Трудности', 'Difficulties'),
  closing: words('Қорытынды', 'В заключение', 'To conclude'),
} as const;

/** One section of a report's questionnaire; its code is what a return for correction points at. */
export function section(code: keyof typeof TITLES, questions: readonly Question[]): Section {
  return { code, title: TITLES[code], questions };
}
