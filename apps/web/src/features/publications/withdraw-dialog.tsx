import Box from '@mui/material/Box';
import { useId, useState } from 'react';
import type { Words } from '../../api/publications.js';
import type { SummaryError } from '../../components/error-summary.js';
import { FormDialog } from '../../components/form/form-dialog.js';
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
    <FormDialog
      title={t('publications.withdraw.title')}
      text={t('publications.withdraw.text')}
      errors={errors}
      attempt={attempt}
      onSubmit={() => {
        setAttempt(attempt + 1);
        if (missing.length === 0) {
          onConfirm({ kk: reason.kk.trim(), ru: reason.ru.trim(), en: reason.en.trim() });
        }
      }}
      submitText={t('publications.withdraw.open')}
      busy={busy}
      weighty
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
