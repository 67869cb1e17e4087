import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import type { PublicationVersion } from '../../api/publications.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useLanguage } from '../../language/use-language.js';

interface PublishDialogProps {
  version: PublicationVersion;
  busy: boolean;
  /** Why the API refused, in words. */
  refusal: string | undefined;
  onConfirm: () => void;
  onClose: () => void;
}

/** Says once more what everybody will read from now on, and that it stays so; the password is asked for after it. */
export function PublishDialog({ version, busy, refusal, onConfirm, onClose }: PublishDialogProps) {
  const { t, number, date } = useLanguage();
  const id = useId();
  const { counts } = version;
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <DialogTitle id={`${id}-title`}>
        {t('publications.publish.title', { version: String(version.version) })}
      </DialogTitle>
      <DialogContent>
        <ErrorSummary errors={refusal === undefined ? [] : [{ message: refusal }]} attempt={Number(busy)} />
        <Typography id={`${id}-text`} sx={{ mb: 1.5 }}>
          {t('publications.publish.text', {
            date: date(version.asOf),
            published: number(counts?.published),
            withheld: number(counts ? counts.figures - counts.published : null),
          })}
        </Typography>
        <Typography>{t('publications.publish.forGood')}</Typography>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose}>{t('common.actions.back')}</Button>
        <Button variant="contained" loading={busy} onClick={onConfirm}>
          {t('publications.publish.open')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
