/** Names and codes that are written in Latin letters in Kazakh and Russian too. */
export const ENGLISH_ALLOWED: ReadonlySet<string> = new Set([
  'Qaitu',
  'CSV',
  'SVG',
  'PNG',
  'XLSX',
  'SHA',
  'UTF',
  'DOI',
  'ROR',
  'ECTS',
  'Excel',
  'GPA',
  'ORCID',
  'PDF',
  'https',
  'iD',
  'KPI',
  'n',
  'h',
]);

/** Texts that Kazakh and Russian have in common, each looked at. */
export const SAME_IN_KAZAKH_AND_RUSSIAN: ReadonlySet<string> = new Set([
  'Qaitu · Қайту',
  '{{name}}, {{size}} КБ',
  '{{type}}, {{size}} КБ',
  'Апелляция',
  'Бенчмарк',
  'Код',
  'Конкурс',
  '{{size}} КБ',
  'Сеанс',
  'Телефон',
  'Университет',
  'Файл',
  'файл',
]);

/** A word with an ending that Russian has and Kazakh has not, not even in borrowed words. */
export const RUSSIAN_ENDING = /\p{L}*(?:ость|ение|ания|ться|ский|ного)(?!\p{L})/u;

/** Groups of which the code takes all at once, to look one up by a code of the data. */
export const WHOLE_GROUPS: readonly string[] = [
  'fields',
  'common.months',
  'work.kinds',
  'auditLog.actions',
  'auditLog.things',
];
