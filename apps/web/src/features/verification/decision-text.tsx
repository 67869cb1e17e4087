import { useTranslation } from '../../language/use-translation.js';

interface DecisionTextProps {
  text: string;
  reason: string | null | undefined;
  by?: string | undefined;
}

/** What was decided, why and by whom. */
export function DecisionText({ text, reason, by }: DecisionTextProps) {
  const { t } = useTranslation();
  return (
    <>
      <strong>{text}</strong>
      {reason && <div style={{ whiteSpace: 'pre-line' }}>{t('record.history.reason', { reason })}</div>}
      {by !== undefined && <div>{t('checking.decidedBy', { name: by })}</div>}
    </>
  );
}
