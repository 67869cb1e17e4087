import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import { useTranslation } from '../language/use-translation.js';
import { isProblem, referenceOf } from '../api/problem.js';
import { useProblemText } from './use-problem-text.js';

/** The operator can help where the register itself failed; a refusal the reader can mend or must accept. */
function helpsWith(error: unknown): boolean {
  return !isProblem(error) || error.status >= 500;
}

/** What went wrong, in words, and a way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const reference = helpsWith(error) ? referenceOf(error) : undefined;
  return (
    <Alert
      severity="error"
      variant="outlined"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {t('common.actions.retry')}
          </Button>
        )
      }
    >
      {textOf(error)}
      {reference !== undefined && (
        <div style={{ fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>
          {t('common.failed.reference', { reference })}
        </div>
      )}
    </Alert>
  );
}
