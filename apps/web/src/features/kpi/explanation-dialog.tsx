import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { getKpiText } from '#reference/kpi-names.js';
import type { KpiEntry, KpiVariant } from '../../api/contract.js';
import { useUniversityName } from '../../components/university-names.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-names.js';
import { findNoValueReason, type FigureFormat, PRESENTATIONS } from './indicator-presentation.js';
import { IntervalChart } from './interval-chart.js';
import { findScaleMaximum } from './interval-scale.js';
import type { KpiRow } from './kpi-rows.js';
import { useFigures } from './use-figures.js';

const Figures = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  fontSize: '0.9375rem',
  'dt, dd': { margin: 0, padding: '5px 0', borderBottom: `1px solid ${theme.vars?.palette.divider}` },
  dd: { textAlign: 'end', fontWeight: 600, fontVariantNumeric: 'tabular-nums lining-nums', paddingInlineStart: 16 },
}));

const COUNTS = ['n', 'yes', 'no', 'unknown', 'notDue', 'notApplicable', 'excluded'] as const;

interface ExplanationDialogProps {
  row: KpiRow;
  entry: KpiEntry;
  onClose: () => void;
}

/** How a figure was computed: definition, counts, rule, variants, and what it is based on. */
export function ExplanationDialog({ row, entry, onClose }: ExplanationDialogProps) {
  const { t, language, number, percent, period, date } = useLanguage();
  const university = useUniversityName();
  const { figure, interval, bounds, chartText } = useFigures();
  const { value, code } = row;
  const { format, how, due, unit, lowerIsBetter } = PRESENTATIONS[code];
  const { name, definition } = getKpiText(code);
  const reason = findNoValueReason(value);
  const maximum = value && findScaleMaximum(format, [value]);
  const responseRate = code === 'K08' || code === 'K09' ? entry.indicators.K06_12 : undefined;
  const fundingText = useFundingText(entry.funding);

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="explanation-title">
      <DialogTitle id="explanation-title">
        {code.replace('_', '.')} {name[language]}
        <Typography component="div" color="textSecondary" sx={{ mt: 0.25 }}>
          {row.university === null ? t('common.country') : university(row.university)}
        </Typography>
      </DialogTitle>
      <DialogContent tabIndex={0} role="group" aria-label={t('kpi.explainTitle')}>
        <Part title={t('kpi.definition')}>
          <Typography>{definition[language]}</Typography>
          {lowerIsBetter && <Typography color="textSecondary">{t('kpi.lowerIsBetter')}</Typography>}
          {code === 'K16' && <Typography color="textSecondary">{t('kpi.exposure')}</Typography>}
          {format === 'money' && entry.funding !== 'state_budget' && (
            <Typography color="textSecondary">{t('kpi.notFiscal')}</Typography>
          )}
        </Part>
        <Part title={t('kpi.figures')}>
          {value && maximum !== undefined && (value.value !== null || value.low !== null) && (
            <Box sx={{ mb: 1 }}>
              <IntervalChart figures={value} maximum={maximum} label={chartText(format, value)} />
            </Box>
          )}
          <Figures>
            <dt>{t('kpi.columns.value')}</dt>
            <dd>{reason ? `${NO_VALUE} (${t(`kpi.reasons.${reason}`)})` : figure(format, value?.value)}</dd>
            {value && (
              <>
                <dt>{t('kpi.columns.ci')}</dt>
                <dd>{interval(format, value)}</dd>
                <dt>{t('kpi.columns.bounds')}</dt>
                <dd>{bounds(format, value)}</dd>
                <dt>{t('kpi.columns.knownShare')}</dt>
                <dd>{percent(value.knownShare)}</dd>
              </>
            )}
          </Figures>
        </Part>
        {value && (
          <Part title={t('kpi.counts.title')}>
            <Figures>
              {COUNTS.map((count) => (
                <Line key={count} name={t(`kpi.counts.${count}`)} text={number(value[count])} />
              ))}
              {value.late !== undefined && <Line name={t('kpi.extras.late')} text={number(value.late)} />}
              {value.full !== undefined && <Line name={t('kpi.extras.full')} text={percent(value.full)} />}
              {value.partial !== undefined && <Line name={t('kpi.extras.partial')} text={percent(value.partial)} />}
              {value.none !== undefined && <Line name={t('kpi.extras.none')} text={percent(value.none)} />}
              {value.earnedBlank !== undefined && (
                <Line name={t('kpi.extras.earnedBlank')} text={number(value.earnedBlank)} />
              )}
              {value.responseShare !== undefined && (
                <Line name={t('kpi.extras.responseShare')} text={percent(value.responseShare)} />
              )}
              {value.amountMissing !== undefined && (
                <Line name={t('kpi.extras.amountMissing')} text={number(value.amountMissing)} />
              )}
              {responseRate && <Line name={t('kpi.extras.responseRate')} text={percent(responseRate.value)} />}
            </Figures>
          </Part>
        )}
        {value?.claimed && <Variant title={t('kpi.extras.claimed')} format={format} figures={value.claimed} />}
        {value?.strict && <Variant title={t('kpi.extras.strict')} format={format} figures={value.strict} />}
        <Part title={t('kpi.how')}>
          <Typography>{t(`kpi.howTypes.${how}`)}</Typography>
          <Typography color="textSecondary">{t(`kpi.units.${unit}`)}.</Typography>
        </Part>
        <Part title={t('kpi.due')}>
          <Typography>{t(`kpi.dueRules.${due}`)}.</Typography>
        </Part>
        <Part title={t('kpi.basis')}>
          <Typography>
            {t('kpi.basisText', {
              university: row.university === null ? t('common.country') : university(row.university),
              period: period(entry.period),
              funding: fundingText,
              date: date(entry.asOf),
            })}
          </Typography>
        </Part>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button variant="contained" onClick={onClose}>
          {t('common.actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** Names of one or several sources of funding. */
function useFundingText(funding: string): string {
  const { t } = useLanguage();
  const code = useCodeNames();
  const codes = funding.split(',');
  return codes.map((one) => (one === 'all' ? t('common.fundingAll') : code('funding', one))).join(', ');
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 2.5 }}>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

function Line({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </>
  );
}

function Variant({ title, format, figures }: { title: string; format: FigureFormat; figures: KpiVariant }) {
  const { t, number, percent } = useLanguage();
  const { figure, interval, bounds } = useFigures();
  return (
    <Part title={title}>
      <Figures>
        <Line name={t('kpi.columns.value')} text={figure(format, figures.value)} />
        <Line name={t('kpi.columns.ci')} text={interval(format, figures)} />
        <Line name={t('kpi.columns.bounds')} text={bounds(format, figures)} />
        <Line name={t('kpi.columns.knownShare')} text={percent(figures.knownShare)} />
        <Line name={t('kpi.counts.yes')} text={number(figures.yes)} />
        <Line name={t('kpi.counts.no')} text={number(figures.no)} />
        <Line name={t('kpi.counts.unknown')} text={number(figures.unknown)} />
      </Figures>
    </Part>
  );
}
