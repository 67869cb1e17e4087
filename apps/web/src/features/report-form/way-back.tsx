import Box from '@mui/material/Box';
import { RouterLink } from '../../components/router-link.js';
import { useTranslation } from '../../language/use-translation.js';
import type { FormLinks } from './form-links.js';

interface WayBackProps {
  links: FormLinks;
  /** The question before; none before the first. */
  before: string | undefined;
  /** One came from the list of all answers, to change one. */
  changing?: boolean;
}

/** The way back, above a question and above the list of all answers. */
export function WayBack({ links, before, changing = false }: WayBackProps) {
  const { t } = useTranslation();
  const to = changing ? links.check : before === undefined ? links.start : links.question(before, false);
  return (
    <Box sx={{ mb: 1.5, fontSize: '0.9375rem' }}>
      <RouterLink {...to}>← {changing ? t('reportForm.backToCheck') : t('reportForm.back')}</RouterLink>
    </Box>
  );
}
