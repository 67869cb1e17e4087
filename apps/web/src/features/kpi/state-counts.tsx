import Box from '@mui/material/Box';
import type { KpiValue } from '../../api/contract.js';
import { useLanguage } from '../../language/use-language.js';
import { CountLink, type RecordsAt } from './count-link.js';
import { STATES, StatesBar } from './states-bar.js';

interface StateCountsProps {
  code: string;
  value: KpiValue;
  /** Of whom the figure is, for the records behind its counts. */
  of: RecordsAt | undefined;
}

/** The states as a bar, and as counts that open their records. */
export function StateCounts({ code, value, of }: StateCountsProps) {
  const { t } = useLanguage();
  return (
    <Box sx={{ minWidth: 190, maxWidth: 300 }}>
      <StatesBar counts={value} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.25, fontSize: '0.8125rem', mt: 0.25 }}>
        {STATES.filter((state) => value[state] > 0).map((state) => (
          <CountLink
            key={state}
            code={code}
            count={state}
            number={value[state]}
            name={t(`kpi.counts.${state}`)}
            of={of}
            withName
          />
        ))}
      </Box>
    </Box>
  );
}
