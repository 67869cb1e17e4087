import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../../language/use-translation.js';

interface QuestionHeadingProps {
  id: string;
  text: string;
  /** What stands before the question in the browser's tab: "Step 3 of 12". */
  tabPrefix: string;
  /** Whether an error is shown, which the tab says too. */
  faulty: boolean;
}

/** The question as the heading of its page. It takes the focus, so that a screen reader begins with it. */
export function QuestionHeading({ id, text, tabPrefix, faulty }: QuestionHeadingProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <title>{`${faulty ? `${t('reportForm.errorInTab')} ` : ''}${tabPrefix}: ${text} – ${t('common.product')}`}</title>
      <Typography variant="h1" id={id} ref={heading} tabIndex={-1} sx={{ fontSize: { xs: '1.5rem', sm: '1.75rem' } }}>
        {text}
      </Typography>
    </>
  );
}
