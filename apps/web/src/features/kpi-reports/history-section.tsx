import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { kpiReportHistoryQuery, type ReportChange } from '../../api/kpi-reports.js';
import { ChangeArrow } from '../../components/change-arrow.js';
import { DataTable } from '../../components/data-table.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { kindOfChange } from './history-kind.js';

const SHOWN_AT_FIRST = 10;
const SIDES = ['coordinator', 'ministry'] as const;

/** Who did what to a report, when and why, the latest first. */
export function HistorySection({ id }: { id: string }) {
  const { t, number } = useLanguage();
  const { data, error, refetch } = useQuery(kpiReportHistoryQuery(id));
  const [all, setAll] = useState(false);
  const steps = (data?.items ?? []).filter((change) => kindOfChange(change) !== undefined);
  const shown = all ? steps : steps.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title={t('kpiReport.history.title')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {shown.length > 0 && (
        <DataTable caption={t('kpiReport.history.caption')}>
          <thead>
            <tr>
              <th scope="col">{t('kpiReport.history.when')}</th>
              <th scope="col">{t('kpiReport.history.what')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => (
              <HistoryRow
                key={`${String(change.changedAt)}:${change.section}:${change.recordVersion}`}
                change={change}
              />
            ))}
          </tbody>
        </DataTable>
      )}
      {steps.length > shown.length && (
        <Button sx={{ mt: 1.5 }} onClick={() => setAll(true)}>
          {t('kpiReport.history.showAll', { total: number(steps.length) })}
        </Button>
      )}
    </Section>
  );
}

function HistoryRow({ change }: { change: ReportChange }) {
  const { t, instant } = useLanguage();
  const code = useCodeNames();
  const side = SIDES.find((known) => known === change.side) ?? 'system';
  const kind = kindOfChange(change);
  const text = (value: unknown) => (typeof value === 'string' ? value : t('kpiReport.comment.none'));
  return (
    <tr>
      <th scope="row">
        <span className="nowrap">{instant(change.changedAt)}</span>
        <div className="secondary" style={{ fontWeight: 400 }}>
          {change.changedBy?.displayName ?? t(`kpiReport.history.sides.${side}`)}
        </div>
      </th>
      <td>
        {kind === 'comment' && (
          <>
            {t('kpiReport.history.comment', { section: code('kpiReportSection', change.section) })}
            <Box className="secondary" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              <ChangeArrow from={text(change.before?.comment)} to={text(change.after?.comment)} />
            </Box>
          </>
        )}
        {kind === 'opened' && t('kpiReport.history.opened')}
        {kind === 'step' && code('kpiReportStatus', String(change.after?.status))}
        {change.remarks.map((remark) => (
          <Box key={remark.section} sx={{ mt: 0.5 }}>
            <strong>{code('kpiReportSection', remark.section)}</strong>:{' '}
            {remark.reasons.map((reason) => code('kpiReportReturn', reason)).join(', ')}
            <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
              {remark.comment}
            </Typography>
          </Box>
        ))}
      </td>
    </tr>
  );
}
