import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { Words } from '../../api/publications.js';
import { ErrorSummary, type SummaryError } from '../../components/error-summary.js';
import { TextField } from '../../components/form/text-field.js';
import { LANGUAGE_NAMES, LANGUAGE_ORDER } from '../../language/language-names.js';
import { useTranslation } from '../../language/use-translation.js';

interface WithdrawDialogProps {
  busy: boolean;
  refusal: string | undefined;
  onConfirm: (reason: Words) => void;
  onClose: () => void;
}

/** Asks why a public version is withdrawn, in all three languages: everybody reads it in the figures' place. */
export function WithdrawDialog({ busy, refusal, onConfirm, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const [reason, setReason] = useState<Words>({ kk: '', ru: '', en: '' });
  const [attempt, setAttempt] = useState(0);
  const missing = LANGUAGE_ORDER.filter((language) => reason[language].trim() === '');
  const errors: SummaryError[] =
    attempt === 0
      ? []
      : [
          ...missing.map((language) => ({
            fieldId: `${id}-${language}`,
            message: t('publications.withdraw.missing', { language: LANGUAGE_NAMES[language] }),
          })),
          ...(missing.length === 0 && refusal !== undefined ? [{ message: refusal }] : []),
        ];
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={onClose}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (missing.length === 0) {
            onConfirm({ kk: reason.kk.trim(), ru: reason.ru.trim(), en: reason.en.trim() });
          }
        }}
      >
        <DialogTitle id={`${id}-title`}>{t('publications.withdraw.title')}</DialogTitle>
        <DialogContent>
          <ErrorSummary errors={errors} attempt={attempt} />
          <Typography id={`${id}-text`} sx={{ mb: 2 }}>
            {t('publications.withdraw.text')}
          </Typography>
          <Box sx={{ display: 'grid', gap: 2 }}>
            {LANGUAGE_ORDER.map((language) => (
              <TextField
                key={language}
                id={`${id}-${language}`}
                label={<span lang={language}>{LANGUAGE_NAMES[language]}</span>}
                error={errors.find(({ fieldId }) => fieldId === `${id}-${language}`)?.message}
                rows={2}
                input={{
                  lang: language,
                  maxLength: 300,
                  value: reason[language],
                  onChange: ({ target }) => setReason({ ...reason, [language]: target.value }),
                }}
              />
            ))}
          </Box>
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose}>{t('common.actions.back')}</Button>
          <Button type="submit" variant="contained" color="error" loading={busy}>
            {t('publications.withdraw.open')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
