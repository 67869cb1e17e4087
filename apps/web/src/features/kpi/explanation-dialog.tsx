import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getKpiText } from '#reference/kpi-names.js';
import type { KpiValue } from '../../api/contract.js';
import { kpiDefinitionsQuery } from '../../api/kpi.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { RouterButton } from '../../components/router-link.js';
import { useUniversityName } from '../../components/university-names.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { AccessTable } from './access-table.js';
import { readAccessValue } from './access-value.js';
import type { RecordsAt } from './count-link.js';
import { DefinitionList } from './definition-list.js';
import { ExplainedCounts } from './explained-counts.js';
import { Figures, Line, Part, Variant } from './explanation-parts.js';
import { type FigureBasis, FigureBasisText } from './figure-basis.js';
import { PRESENTATIONS } from './indicator-presentation.js';
import { IntervalChart } from './interval-chart.js';
import { findScaleMaximum } from './interval-scale.js';
import type { KpiRow } from './kpi-rows.js';
import { StatesBar } from './states-bar.js';
import { useFigures } from './use-figures.js';
import { useNoValueText } from './value-button.js';

interface ExplanationDialogProps {
  row: KpiRow;
  basis: FigureBasis;
  /** K06_12 of the same participations, which K08 and K09 are read with. */
  responseRate?: KpiValue | undefined;
  /** Of whom the figure is, for the records behind its counts; absent where they are not to be had. */
  recordsOf?: RecordsAt | undefined;
  onClose: () => void;
}

/** How a figure was computed: definition and version, counts with their records, rule, variants, and what it is based on. */
export function ExplanationDialog({ row, basis, responseRate, recordsOf, onClose }: ExplanationDialogProps) {
  const { t, language } = useLanguage();
  const university = useUniversityName();
  const definitions = useQuery(kpiDefinitionsQuery);
  const { value, code } = row;
  const { format } = PRESENTATIONS[code];
  const { name } = getKpiText(code);
  const definition = definitions.data?.find((candidate) => candidate.code === code);
  const access = code === 'K20' ? readAccessValue(value) : undefined;

  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="explanation-title">
      <DialogTitle id="explanation-title">
        {code.replace('_', '.')} {name[language]}
        <Typography component="div" color="textSecondary" sx={{ mt: 0.25 }}>
          {row.university === null ? t('common.country') : university(row.university)}
        </Typography>
      </DialogTitle>
      <DialogContent
        tabIndex={0}
        role="group"
        aria-label={t('kpi.explainTitle')}
        // A list may open on the very page below.
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('a')) onClose();
        }}
      >
        <Part title={t('kpi.definition')}>
          <Typography>{getKpiText(code).definition[language]}</Typography>
          {code === 'K16' && <Typography color="textSecondary">{t('kpi.exposure')}</Typography>}
          {format === 'money' && basis.funding !== 'state_budget' && (
            <Typography color="textSecondary">{t('kpi.notFiscal')}</Typography>
          )}
        </Part>
        {access ? (
          <Part title={t('kpi.figures')}>
            <AccessTable
              access={access}
              of={recordsOf === undefined || 'submission' in recordsOf ? undefined : recordsOf}
            />
          </Part>
        ) : (
          <>
            <Headline row={row} />
            {value && <ExplainedCounts row={row} responseRate={responseRate} of={recordsOf} />}
            {value?.claimed && (
              <Variant
                title={t('kpi.extras.claimed')}
                code={code}
                variant="claimed"
                format={format}
                figures={value.claimed}
                of={recordsOf}
              />
            )}
            {value?.strict && (
              <Variant
                title={t('kpi.extras.strict')}
                code={code}
                variant="strict"
                format={format}
                figures={value.strict}
                of={recordsOf}
              />
            )}
          </>
        )}
        <Part title={t('kpi.how')}>
          {definition && <DefinitionList definition={definition} />}
          {definitions.isPending && <Loading lines={4} />}
          {definitions.error && <Failure error={definitions.error} onRetry={() => void definitions.refetch()} />}
        </Part>
        <Part title={t('kpi.basis')}>
          <FigureBasisText basis={basis} university={row.university} definition={definition} />
        </Part>
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2, flexWrap: 'wrap' }}>
        <RouterButton to="/kpi/indicators/$code" params={{ code }}>
          {t('kpiView.toIndicator')}
        </RouterButton>
        <Button variant="contained" onClick={onClose}>
          {t('common.actions.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** The value with its picture, its interval and its bounds. */
function Headline({ row }: { row: KpiRow }) {
  const { t, percent } = useLanguage();
  const { figure, interval, bounds, chartText } = useFigures();
  const why = useNoValueText(row);
  const { value, code } = row;
  const { format } = PRESENTATIONS[code];
  const maximum = value && findScaleMaximum(format, [value]);
  return (
    <Part title={t('kpi.figures')}>
      {value && maximum !== undefined && (value.value !== null || value.low !== null) && (
        <Box sx={{ mb: 1 }}>
          <IntervalChart figures={value} maximum={maximum} label={chartText(format, value)} />
        </Box>
      )}
      {value && (
        <Box sx={{ mb: 1 }}>
          <StatesBar counts={value} />
        </Box>
      )}
      <Figures>
        <Line name={t('kpi.columns.value')}>
          {why === undefined ? figure(format, value?.value) : `${NO_VALUE} (${why})`}
        </Line>
        {value && (
          <>
            <Line name={t('kpi.columns.ci')}>{interval(format, value)}</Line>
            <Line name={t('kpi.columns.bounds')}>{bounds(format, value)}</Line>
            <Line name={t('kpi.columns.knownShare')}>{percent(value.knownShare)}</Line>
          </>
        )}
      </Figures>
    </Part>
  );
}
