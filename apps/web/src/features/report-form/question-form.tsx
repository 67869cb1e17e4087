import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';
import type { QuestionnairePage } from '#domain/questionnaire/routing.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useLanguage } from '../../language/use-language.js';
import { AnswerField } from './answer-field.js';
import { ANSWER_ID } from './answer-id.js';
import { QuestionHeading } from './question-heading.js';

const Progress = styled('progress')(({ theme }) => ({
  display: 'block',
  width: '100%',
  height: 8,
  marginBottom: 8,
  accentColor: theme.vars?.palette.primary.main,
}));

interface QuestionFormProps {
  page: QuestionnairePage;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
  error: string | undefined;
  /** Changes with every attempt, so that the focus goes to the error each time. */
  attempt: number;
  onSubmit: () => void;
  /** What the bar tells the progress of. */
  progressName: string;
  submitText: string;
  busy?: boolean;
  /** Above the question: why it is asked once more. */
  notes?: ReactNode;
  /** Stands in the place of the control and of the button. */
  instead?: { readonly id: string; readonly content: ReactNode } | undefined;
}

/** A question of a questionnaire with its step, its control and Continue. */
export function QuestionForm(props: QuestionFormProps) {
  const { page, value, onChange, error, attempt, onSubmit, progressName, submitText, busy = false } = props;
  const { notes, instead } = props;
  const { t, language } = useLanguage();
  const { question, section, step, of } = page;
  const faulty = error !== undefined;
  const hintId = question.hint ? 'question-hint' : undefined;
  const errorId = faulty ? 'question-error' : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  const stepText = t('reportForm.step', { step, of });
  return (
    <>
      <ErrorSummary errors={faulty ? [{ fieldId: instead?.id ?? ANSWER_ID, message: error }] : []} attempt={attempt} />
      <Progress aria-label={progressName} aria-valuetext={stepText} max={of} value={step} />
      <Typography color="textSecondary" sx={{ mb: 1, fontSize: '0.9375rem' }}>
        {stepText} · {section.title[language]}
      </Typography>
      {notes}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <QuestionHeading id="question" text={question.text[language]} tabPrefix={stepText} faulty={faulty} />
        {question.hint && (
          <Typography id={hintId} color="textSecondary" sx={{ mt: 0.75 }}>
            {question.hint[language]}
          </Typography>
        )}
        {!question.required && !question.hint && (
          <Typography color="textSecondary" sx={{ mt: 0.75 }}>
            {t('reportForm.optional')}
          </Typography>
        )}
        {question.personal && (
          <Alert severity="info" variant="outlined" sx={{ mt: 1.5 }}>
            {t('reportForm.personal')}
          </Alert>
        )}
        <Box sx={{ mt: 2 }}>
          {faulty && (
            <Typography id={errorId} color="error" sx={{ fontWeight: 600, mb: 1 }}>
              {error}
            </Typography>
          )}
          {instead?.content ?? (
            <AnswerField
              question={question}
              value={value}
              onChange={onChange}
              labelledBy="question"
              describedBy={describedBy}
              invalid={faulty}
            />
          )}
        </Box>
        {instead === undefined && (
          <Button
            type="submit"
            variant="contained"
            size="large"
            loading={busy}
            sx={{ mt: 3, width: { xs: 1, sm: 'auto' } }}
          >
            {submitText}
          </Button>
        )}
      </form>
    </>
  );
}
