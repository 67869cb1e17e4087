import Typography from '@mui/material/Typography';
import type { KpiValue } from '../../api/contract.js';
import { useLanguage } from '../../language/use-language.js';
import { CountLink, type RecordsAt } from './count-link.js';
import { Figures, Line, Part } from './explanation-parts.js';
import type { KpiRow } from './kpi-rows.js';
import { isTotalOnly } from './kpi-sections.js';
import { STATES } from './states-bar.js';

interface ExplainedCountsProps {
  row: KpiRow;
  responseRate: KpiValue | undefined;
  of: RecordsAt | undefined;
}

/** The counts of a value, each opening the records behind it, and what stands beside them. */
export function ExplainedCounts({ row: { code, value }, responseRate, of }: ExplainedCountsProps) {
  const { t, number, percent } = useLanguage();
  if (!value) return null;
  const link = (count: string, figure: number, name: string) => (
    <CountLink code={code} count={count} number={figure} name={name} of={of} />
  );
  const withResponse = (code === 'K08' || code === 'K09') && responseRate !== undefined;
  return (
    <Part title={t('kpi.counts.title')}>
      <Figures>
        {(['n', ...STATES] as const).map((count) => (
          <Line key={count} name={t(`kpi.counts.${count}`)}>
            {link(count, value[count], t(`kpi.counts.${count}`))}
          </Line>
        ))}
        {value.late !== undefined && (
          <Line name={t('kpi.extras.late')}>{link('late', value.late, t('kpi.extras.late'))}</Line>
        )}
        {(['full', 'partial', 'none'] as const).map(
          (part) =>
            value[part] !== undefined && (
              <Line key={part} name={t(`kpi.extras.${part}`)}>
                {percent(value[part])}
              </Line>
            ),
        )}
        {(['earnedBlank', 'amountMissing'] as const).map((count) => {
          const figure = value[count];
          return (
            figure !== undefined && (
              <Line key={count} name={t(`kpi.extras.${count}`)}>
                {link(count, figure, t(`kpi.extras.${count}`))}
              </Line>
            )
          );
        })}
        {value.responseShare !== undefined && (
          <Line name={t('kpi.extras.responseShare')}>{percent(value.responseShare)}</Line>
        )}
        {withResponse && <Line name={t('kpi.extras.responseRate')}>{percent(responseRate.value)}</Line>}
      </Figures>
      {value.unknown > 0 && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('kpiView.missing', { number: number(value.unknown) })}
        </Typography>
      )}
      {isTotalOnly(code) && (
        <Typography color="textSecondary" sx={{ mt: 1 }}>
          {t('kpiView.noRecords')}
        </Typography>
      )}
    </Part>
  );
}
