import ButtonBase from '@mui/material/ButtonBase';
import { useLanguage } from '../../language/use-language.js';
import { findNoValueReason, PRESENTATIONS } from './indicator-presentation.js';
import type { KpiRow } from './kpi-rows.js';
import { isOfCalls, isTotalOnly } from './kpi-sections.js';
import { useFigures } from './use-figures.js';

interface ValueButtonProps {
  row: KpiRow;
  /** What the line is of, for those who hear the button alone. */
  name: string;
  onExplain: () => void;
}

/** A value that answers how it was computed, or why there is none. */
export function ValueButton({ row, name, onExplain }: ValueButtonProps) {
  const { t } = useLanguage();
  const { figure } = useFigures();
  const why = useNoValueText(row);
  const text = figure(PRESENTATIONS[row.code].format, row.value?.value);
  return (
    <>
      <ButtonBase
        onClick={onExplain}
        aria-haspopup="dialog"
        aria-label={`${text}. ${t('kpi.explain', { name })}`}
        sx={{
          font: 'inherit',
          verticalAlign: 'baseline',
          fontWeight: 650,
          minHeight: 24,
          minWidth: 24,
          px: 0.5,
          mx: -0.5,
          borderRadius: 0.5,
          color: 'primary.main',
          textDecoration: 'underline',
          textDecorationStyle: 'dotted',
          textUnderlineOffset: '3px',
          '&:hover': { textDecorationStyle: 'solid' },
        }}
      >
        {text}
      </ButtonBase>
      {why !== undefined && (
        <div className="secondary" style={{ whiteSpace: 'normal', fontSize: '0.8125rem' }}>
          {why}
        </div>
      )}
    </>
  );
}

/** Why there is no value: nothing to compute it from, or the rule that it is told in totals alone. */
export function useNoValueText({ code, value }: KpiRow): string | undefined {
  const { t } = useLanguage();
  if (code === 'K20' && value !== undefined) return t('kpiView.byGroups');
  const reason = findNoValueReason(value);
  if (reason === 'absent' && isTotalOnly(code)) return t('kpiView.absent.totalOnly');
  if (reason === 'absent' && isOfCalls(code)) return t('kpiView.absent.ofCalls');
  return reason && t(`kpi.reasons.${reason}`);
}
