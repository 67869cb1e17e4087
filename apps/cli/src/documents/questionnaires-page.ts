import { QUESTIONNAIRES } from '#domain/questionnaire/definitions/all-questionnaires.js';
import type { AnswerKind, Condition, Question, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { ANSWER_COLUMNS } from '#domain/questionnaire/report-columns.js';
import { GENERATED_NOTICE, markdownTable } from './markdown.js';

const COLUMNS: ReadonlySet<string> = new Set(ANSWER_COLUMNS.map(({ column }) => column));

/** The page of the questionnaires, made from the definitions that reports and surveys are answered in. */
export function questionnairesPage(): string {
  return [
    GENERATED_NOTICE,
    '# Questionnaires',
    'What participants are asked, version by version. A published version keeps its codes, options and routing for ever; a ' +
      'report keeps the version it was answered in. The same definitions are served as data, in three languages, at ' +
      '`/api/v1/questionnaires`. A question in **bold** fills the column of that name in the file `reports`; one marked ' +
      '*personal* is answered by the participant alone and shown to nobody else.',
    ...QUESTIONNAIRES.flatMap(describe),
    '',
  ].join('\n\n');
}

function describe(definition: Questionnaire): string[] {
  const { code, version, title } = definition;
  return [
    `## \`${code}\`, version ${version}`,
    `${title.en} · ${title.ru} · ${title.kk}`,
    ...definition.sections.flatMap((section) => [
      `### \`${section.code}\`: ${section.title.en}`,
      markdownTable(
        ['code', 'question', 'answer', 'must be answered', 'asked'],
        section.questions.map((question) => [
          nameOf(question, definition),
          `${question.text.en}<br>${question.text.ru}<br>${question.text.kk}`,
          answerOf(question.answer),
          question.required ? 'yes' : 'no',
          question.askIf ? conditionOf(question.askIf) : 'always',
        ]),
      ),
    ]),
  ];
}

function nameOf({ code, personal }: Question, { wave }: Questionnaire): string {
  const name = wave !== null && COLUMNS.has(code) ? `**\`${code}\`**` : `\`${code}\``;
  return personal ? `${name} *personal*` : name;
}

function answerOf(answer: AnswerKind): string {
  switch (answer.kind) {
    case 'single':
    case 'multiple': {
      const codes = answer.options.map(({ code }) => `\`${code}\``).join(' ');
      return `${answer.kind === 'single' ? 'one of' : 'several of'} ${codes}`;
    }
    case 'yes_no':
      return 'yes or no';
    case 'scale':
      return `1 (${answer.low.en}) to 5 (${answer.high.en})`;
    case 'date':
      return answer.fact ? 'a day, not after today' : 'a day';
    case 'country':
      return 'a country';
    case 'occupation':
      return 'an occupation code of 1–4 characters';
    case 'number':
      return `a number from ${answer.min} to ${answer.max}`;
    case 'text':
      return `text of at most ${answer.max} characters`;
  }
}

function conditionOf(condition: Condition): string {
  if ('all' in condition) return condition.all.map(conditionOf).join(' and ');
  if ('any' in condition) return condition.any.map(conditionOf).join(' or ');
  if ('not' in condition) return `not (${conditionOf(condition.not)})`;
  const name = `\`${condition.question}\``;
  if ('atLeast' in condition) return `${name} is ${condition.atLeast} or more`;
  if ('anyOf' in condition) return `${name} holds ${condition.anyOf.map((code) => `\`${code}\``).join(' or ')}`;
  const value = condition.is === true ? 'yes' : condition.is === false ? 'no' : `\`${condition.is}\``;
  return `${name} is ${value}`;
}
