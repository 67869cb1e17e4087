import Typography from '@mui/material/Typography';
import type { SampleAuditRecord } from '../../api/audits-and-surveys.js';
import { RegisterTable } from '../../components/register-table.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';

type Stratum = SampleAuditRecord['universities'][number];

/** How often each university erred, with the interval, in the order of names. */
export function StratumTable({ strata }: { strata: readonly Stratum[] }) {
  const { t, number, percent, compare } = useLanguage();
  const name = useUniversityName();
  const limits = ({ rateLow, rateHigh }: Stratum) =>
    rateLow === null || rateHigh === null ? NO_VALUE : `${percent(rateLow)} – ${percent(rateHigh)}`;
  const columns: Column<Stratum>[] = [
    {
      key: 'university',
      heading: t('sampleAudits.university'),
      rowHeading: true,
      csv: ({ university }) => name(university),
      cell: ({ university, enlarged }) => (
        <>
          {name(university)}
          {enlarged && (
            <div className="secondary" style={{ fontWeight: 400 }}>
              {t('sampleAudits.enlarged')}
            </div>
          )}
        </>
      ),
    },
    ...(['populationSize', 'sampleSize', 'checked', 'errors'] as const).map((key): Column<Stratum> => ({
      key,
      heading: t(`sampleAudits.columns.${key}`),
      ...(key === 'errors' ? {} : { from: 'tablet' as const }),
      numeric: true,
      csv: (row) => row[key],
      cell: (row) => number(row[key]),
    })),
    {
      key: 'rate',
      heading: t('sampleAudits.errorRate'),
      numeric: true,
      csv: ({ rate }) => rate,
      cell: (row) => (
        <>
          {percent(row.rate)}
          <div className="secondary">{limits(row)}</div>
        </>
      ),
    },
    {
      key: 'over',
      heading: t('sampleAudits.threshold'),
      from: 'tablet',
      csv: ({ overThreshold }) => (overThreshold ? t('sampleAudits.over') : t('sampleAudits.notOver')),
      cell: ({ overThreshold, checked }) =>
        checked === 0 ? (
          NO_VALUE
        ) : (
          <StatusMark
            tone={overThreshold ? 'bad' : 'good'}
            label={overThreshold ? t('sampleAudits.over') : t('sampleAudits.notOver')}
          />
        ),
    },
    {
      key: 'digest',
      heading: t('sampleAudits.digest'),
      from: 'desktop',
      csv: ({ populationDigest }) => populationDigest,
      cell: ({ populationDigest }) => <code title={populationDigest}>{populationDigest.slice(0, 12)}…</code>,
    },
  ];
  const rows = [...strata].sort((a, b) => compare(name(a.university), name(b.university)));
  return (
    <section>
      <Typography variant="h2">{t('sampleAudits.byUniversity')}</Typography>
      <RegisterTable
        name="sample-audit-universities"
        caption={t('sampleAudits.byUniversity')}
        columns={columns}
        rows={rows}
        rowKey={({ university }) => university}
        total={rows.length}
      />
    </section>
  );
}
