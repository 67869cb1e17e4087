import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { type ReactNode, useState } from 'react';
import { answerFindingMessage } from '#domain/questionnaire/answer-findings.js';
import type { Answers, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { pagesOf } from '#domain/questionnaire/routing.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { findAnswerErrors } from './answer-errors.js';
import { AnswersList } from './answers-list.js';
import type { FormLinks } from './form-links.js';
import { WayBack } from './way-back.js';

interface CheckAnswersProps {
  links: FormLinks;
  definition: Questionnaire;
  answers: Answers;
  /** What the answers belong to. */
  about: string;
  /** When they were saved, where they are saved. */
  saved?: ReactNode;
  /** Why they are asked for once more. */
  notes?: ReactNode;
  /** What one says by sending them. */
  declaration: string;
  sendText: string;
  sending: {
    readonly error: unknown;
    readonly failureCount: number;
    readonly isPending: boolean;
    readonly reset: () => void;
    readonly mutate: () => void;
  };
  /** Words for why they were refused. */
  textOf: (error: unknown) => string;
  children?: ReactNode;
}

/** All answers before they are sent, each with a way to change it; nothing is sent while one of them is missing or wrong. */
export function CheckAnswers(props: CheckAnswersProps) {
  const { links, definition, answers, about, saved, notes, declaration, sendText, sending, textOf, children } = props;
  const { t, language } = useLanguage();
  const [attempt, setAttempt] = useState(0);
  const findings = findAnswerErrors(definition, answers, today());
  const errorTexts = Object.fromEntries(
    findings.map((finding) => [finding.question, answerFindingMessage(finding, language)]),
  );
  const questions = pagesOf(definition, answers).map(({ question }) => question);
  const summary: SummaryError[] =
    attempt === 0
      ? []
      : [
          ...questions.flatMap((question) => {
            const error = errorTexts[question.code];
            return error
              ? [{ fieldId: `change-${question.code}`, message: `${question.text[language]} ${error}` }]
              : [];
          }),
          ...(findings.length === 0 && sending.error ? [{ message: textOf(sending.error) }] : []),
        ];
  const send = () => {
    setAttempt(attempt + 1);
    if (findings.length === 0) sending.mutate();
    else sending.reset();
  };
  const last = questions.at(-1);
  return (
    <>
      {last && <WayBack links={links} before={last.code} />}
      {saved}
      <ErrorSummary errors={summary} attempt={attempt + sending.failureCount} />
      <PageHeading title={t('reportForm.check.title')} intro={about} />
      {notes}
      <AnswersList
        definition={definition}
        answers={answers}
        changeAt={(question) => links.question(question, true)}
        errors={attempt === 0 ? {} : errorTexts}
      />
      <Alert severity="info" variant="outlined" sx={{ mb: 2 }}>
        {declaration}
      </Alert>
      <Button
        variant="contained"
        size="large"
        onClick={send}
        loading={sending.isPending}
        sx={{ width: { xs: 1, sm: 'auto' } }}
      >
        {sendText}
      </Button>
      {children}
    </>
  );
}
