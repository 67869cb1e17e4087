import { StatusMark } from '../../components/status-mark.js';
import { useTranslation } from '../../language/use-translation.js';

/** How grave a finding is. */
export function SeverityMark({ severity }: { severity: 'error' | 'warning' }) {
  const { t } = useTranslation();
  return <StatusMark tone={severity === 'error' ? 'bad' : 'waiting'} label={t(`dataQuality.severity.${severity}`)} />;
}
