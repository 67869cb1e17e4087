import Box from '@mui/material/Box';
import type { KpiValue } from '../../api/contract.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { isTotalOnly } from '../kpi/kpi-sections.js';
import { STATES, StatesBar } from '../kpi/states-bar.js';

interface FrozenCountsProps {
  id: string;
  submission: number;
  code: string;
  value: KpiValue;
}

/** The states of a frozen figure, each count with the records that stood behind it when it was submitted. */
export function FrozenCounts({ id, submission, code, value }: FrozenCountsProps) {
  const { t, number } = useLanguage();
  return (
    <Box sx={{ minWidth: 190, maxWidth: 300 }}>
      <StatesBar counts={value} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, fontSize: '0.8125rem', mt: 0.25 }}>
        {STATES.filter((state) => value[state] > 0).map((state) => {
          const name = t(`kpi.counts.${state}`);
          const text = `${name}: ${number(value[state])}`;
          if (isTotalOnly(code)) return <span key={state}>{text}</span>;
          return (
            <RouterLink
              key={state}
              to="/kpi-reports/$id/submissions/$version"
              params={{ id, version: String(submission) }}
              search={{ indicator: code, count: state }}
              aria-label={t('kpiView.openRecords', { name, number: number(value[state]) })}
              sx={{ display: 'inline-block', minHeight: 24, lineHeight: '24px' }}
            >
              {text}
            </RouterLink>
          );
        })}
      </Box>
    </Box>
  );
}
