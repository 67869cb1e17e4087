import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { PageHeading } from '../../components/page-heading.js';
import { useLanguage } from '../../language/use-language.js';

interface SelectionFormPageProps {
  title: string;
  /** Links to the pages above this one. */
  trail: readonly ReactNode[];
  intro?: string;
  errors: readonly SummaryError[];
  /** Changes with every attempt, so that the focus goes to the errors each time. */
  attempt: number;
  /** Reads the record anew; given where somebody else has changed it meanwhile, and then nothing can be saved. */
  onReload?: (() => void) | undefined;
  onSubmit: () => void;
  submitText: string;
  busy: boolean;
  /** The way out without saving. */
  cancel: ReactNode;
  children: ReactNode;
}

/** A page on which a call or a group project is written or changed: errors, heading, the parts of the form, save or leave. */
export function SelectionFormPage(props: SelectionFormPageProps) {
  const { title, trail, intro, errors, attempt, onReload, onSubmit, submitText, busy, cancel, children } = props;
  const { t } = useLanguage();
  return (
    <Box sx={{ maxWidth: 880 }}>
      <ErrorSummary errors={errors} attempt={attempt} />
      {onReload && (
        <Alert
          severity="warning"
          variant="outlined"
          sx={{ mb: 2 }}
          action={
            <Button color="inherit" size="small" onClick={onReload}>
              {t('common.actions.reload')}
            </Button>
          }
        >
          {t('calls.form.changedMeanwhile')}
        </Alert>
      )}
      <PageHeading
        title={title}
        tabTitle={errors.length > 0 ? `${t('common.form.error')} ${title}` : title}
        trail={trail}
        intro={intro}
      />
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
        sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}
      >
        {children}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button type="submit" variant="contained" size="large" loading={busy} disabled={onReload !== undefined}>
            {submitText}
          </Button>
          {cancel}
        </Box>
      </Box>
    </Box>
  );
}
