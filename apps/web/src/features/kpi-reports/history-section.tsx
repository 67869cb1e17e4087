import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { kpiReportHistoryQuery, type ReportChange } from '../../api/kpi-reports.js';
import { ChangeArrow } from '../../components/change-arrow.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
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
  const words = useChangeWords();
  const shown = all ? steps : steps.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title={t('kpiReport.history.title')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {shown.length > 0 && (
        <>
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
          <TableFiles
            name="kpi-report-history"
            caption={t('kpiReport.history.caption')}
            rows={steps}
            columns={[
              [t('kpiReport.history.when'), ({ changedAt }) => changedAt],
              [t('kpiReport.history.who'), (change) => words.who(change)],
              [t('kpiReport.history.what'), (change) => words.what(change)],
              [t('kpiReport.history.before'), (change) => words.comment(change.before)],
              [t('kpiReport.history.after'), (change) => words.comment(change.after)],
              [t('kpiReport.remark.title'), (change) => words.remarks(change)],
            ]}
          />
        </>
      )}
      {steps.length > shown.length && (
        <Button sx={{ mt: 1.5 }} onClick={() => setAll(true)}>
          {t('kpiReport.history.showAll', { total: number(steps.length) })}
        </Button>
      )}
    </Section>
  );
}

/** A change in words, for the table and its files. */
function useChangeWords() {
  const { t } = useLanguage();
  const code = useCodeNames();
  return {
    who: ({ changedBy, side }: ReportChange) =>
      changedBy?.displayName ?? t(`kpiReport.history.sides.${SIDES.find((known) => known === side) ?? 'system'}`),
    what: (change: ReportChange) => {
      switch (kindOfChange(change)) {
        case 'comment':
          return t('kpiReport.history.comment', { section: code('kpiReportSection', change.section) });
        case 'opened':
          return t('kpiReport.history.opened');
        default:
          return code('kpiReportStatus', String(change.after?.status));
      }
    },
    comment: (side: ReportChange['before']) => (typeof side?.comment === 'string' ? side.comment : null),
    remarks: ({ remarks }: ReportChange) =>
      remarks
        .map(
          ({ section, reasons, comment }) =>
            `${code('kpiReportSection', section)}: ${reasons.map((reason) => code('kpiReportReturn', reason)).join(', ')}. ${comment}`,
        )
        .join('\n'),
  };
}

function HistoryRow({ change }: { change: ReportChange }) {
  const { t, instant } = useLanguage();
  const code = useCodeNames();
  const words = useChangeWords();
  const text = (side: ReportChange['before']) => words.comment(side) ?? t('kpiReport.comment.none');
  return (
    <tr>
      <th scope="row">
        <span className="nowrap">{instant(change.changedAt)}</span>
        <div className="secondary" style={{ fontWeight: 400 }}>
          {words.who(change)}
        </div>
      </th>
      <td>
        {words.what(change)}
        {kindOfChange(change) === 'comment' && (
          <Box className="secondary" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            <ChangeArrow from={text(change.before)} to={text(change.after)} />
          </Box>
        )}
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
