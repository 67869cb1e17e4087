import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { ErrorSummary, type SummaryError } from '../error-summary.js';
import { PageHeading } from '../page-heading.js';

interface QuestionPageProps {
  /** A link to the page before. */
  back: ReactNode;
  /** Such as "Step 3 of 5"; none where there is one step. */
  step?: string;
  title: string;
  errors: readonly SummaryError[];
  /** Changes with every attempt, so that the focus goes to the errors each time. */
  attempt: number;
  onSubmit: () => void;
  /** Text of the button; "Continue" where absent. */
  submitText?: string;
  busy?: boolean;
  /** What stands beside the button, such as when the answers were saved. */
  aside?: ReactNode;
  children: ReactNode;
}

/** One question on a page of its own: the way back, where one is, the errors, the question, Continue. */
export function QuestionPage(props: QuestionPageProps) {
  const { back, step, title, errors, attempt, onSubmit, submitText, busy = false, aside, children } = props;
  const { t } = useTranslation();
  return (
    <Box sx={{ maxWidth: 680 }}>
      <Box className="no-print" sx={{ mb: 2 }}>
        {back}
      </Box>
      <ErrorSummary errors={errors} attempt={attempt} />
      {step !== undefined && (
        <Typography color="textSecondary" sx={{ mb: 0.5 }}>
          {step}
        </Typography>
      )}
      <PageHeading title={title} tabTitle={errors.length > 0 ? `${t('common.form.error')} ${title}` : title} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Box sx={{ display: 'grid', gap: 3 }}>{children}</Box>
        <Box sx={{ mt: 4, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
          <Button type="submit" variant="contained" size="large" loading={busy}>
            {submitText ?? t('common.form.continue')}
          </Button>
          {aside}
        </Box>
      </form>
    </Box>
  );
}
