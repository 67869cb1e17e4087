import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import { SAMPLE_OUTCOME_LABELS } from '#reference/evidence-labels.js';
import { WAVE_LABELS } from '#reference/report-labels.js';
import type { SampleAuditRecord, SampleItem } from '../../api/audits-and-surveys.js';
import { RegisterTable } from '../../components/register-table.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';

/** Loaded when it is first asked for. */
const OutcomeDialog = lazy(async () => ({ default: (await import('./outcome-dialog.js')).OutcomeDialog }));

/** The records that were drawn, by university and place in the draw, with what the check of each found. */
export function SampleItems({ audit, mayWrite }: { audit: SampleAuditRecord; mayWrite: boolean }) {
  const { t, date, degree, number, compare } = useLanguage();
  const label = useLabels();
  const name = useUniversityName();
  const [checking, setChecking] = useState<SampleItem>();
  const describe = (item: SampleItem) =>
    item.recordKind === 'report'
      ? t('sampleAudits.report', { wave: label(WAVE_LABELS, item.wave) })
      : t('sampleAudits.commitment', { title: item.title ?? '', degree: degree(item.verifiedDegree) });
  const outcomeOf = ({ outcome }: SampleItem) =>
    outcome === null ? t('sampleAudits.toCheck') : label(SAMPLE_OUTCOME_LABELS, outcome);
  const columns: Column<SampleItem>[] = [
    {
      key: 'record',
      heading: t('sampleAudits.record'),
      rowHeading: true,
      csv: describe,
      cell: (item) => (
        <>
          <RouterLink
            to="/participations/$id"
            params={{ id: item.participationId }}
            sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
          >
            {describe(item)}
          </RouterLink>
          <div className="secondary" style={{ fontWeight: 400, overflowWrap: 'anywhere' }}>
            {name(item.university)}
          </div>
        </>
      ),
    },
    {
      key: 'rank',
      heading: t('sampleAudits.rank'),
      from: 'desktop',
      numeric: true,
      csv: ({ rank }) => rank,
      cell: ({ rank }) => number(rank),
    },
    {
      key: 'decidedOn',
      heading: t('sampleAudits.decidedOn'),
      from: 'tablet',
      csv: ({ decidedOn }) => decidedOn,
      cell: ({ decidedOn }) => date(decidedOn),
    },
    {
      key: 'outcome',
      heading: t('sampleAudits.outcome'),
      csv: outcomeOf,
      cell: (item) => (
        <>
          <StatusMark
            tone={item.outcome === null ? 'waiting' : item.outcome === 'error' ? 'bad' : 'good'}
            hollow={item.outcome === null}
            label={outcomeOf(item)}
          />
          {item.finding !== null && (
            <div className="secondary" style={{ overflowWrap: 'anywhere' }}>
              {item.finding}
            </div>
          )}
        </>
      ),
    },
    ...(mayWrite
      ? [
          {
            key: 'check',
            heading: t('sampleAudits.check.column'),
            cell: (item) => (
              <Button size="small" variant="outlined" onClick={() => setChecking(item)}>
                {t('sampleAudits.check.open')}
              </Button>
            ),
          } satisfies Column<SampleItem>,
        ]
      : []),
  ];
  const rows = [...audit.items].sort((a, b) => compare(name(a.university), name(b.university)) || a.rank - b.rank);
  return (
    <section>
      <Typography variant="h2">{t('sampleAudits.items')}</Typography>
      <RegisterTable
        name="sample-audit-items"
        caption={t('sampleAudits.items')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        total={rows.length}
      />
      {checking && (
        <Suspense>
          <OutcomeDialog
            auditId={audit.id}
            item={checking}
            title={describe(checking)}
            onClose={() => setChecking(undefined)}
          />
        </Suspense>
      )}
    </section>
  );
}
