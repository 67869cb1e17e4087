import { FINDING_STATUS_LABELS, FINDING_SUBJECT_LABELS } from '#reference/data-quality-labels.js';
import type { QualityFinding } from '../../api/data-quality.js';
import { nameOf } from '../../components/person-name.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { MarkButton } from './mark-button.js';
import { SeverityMark } from './severity-mark.js';

const TONES: Record<QualityFinding['status'], Tone> = {
  open: 'neutral',
  acknowledged: 'accent',
  to_correct: 'waiting',
  explained: 'good',
  resolved: 'good',
};

/** The columns of the list of findings; whose record it is and why it is so, the ministry is not told. */
export function useFindingColumns(national: boolean, mayMark: boolean): Column<QualityFinding>[] {
  const { t, date } = useLanguage();
  const university = useUniversityName();
  const label = useLabels();
  const statusOf = ({ status }: QualityFinding) => label(FINDING_STATUS_LABELS, status);
  const subjectOf = ({ subject }: QualityFinding) => label(FINDING_SUBJECT_LABELS, subject.kind);
  const columns: Column<QualityFinding>[] = [
    {
      key: 'record',
      heading: t('dataQuality.findings.record'),
      rowHeading: true,
      csv: ({ externalId }) => externalId,
      cell: (row) => (
        <>
          {row.participationId === null ? (
            subjectOf(row)
          ) : (
            <RouterLink to="/participations/$id" params={{ id: row.participationId }} sx={{ fontWeight: 600 }}>
              {nameOf(row) ?? row.externalId}
            </RouterLink>
          )}
          <div className="secondary" style={{ fontWeight: 400 }}>
            {national ? university(row.university) : row.externalId}
          </div>
        </>
      ),
    },
    {
      key: 'finding',
      heading: t('dataQuality.findings.finding'),
      csv: ({ severity, message }) => `${t(`dataQuality.severity.${severity}`)}: ${message}`,
      cell: (row) => (
        <>
          <SeverityMark severity={row.severity} />
          <div>{row.message}</div>
          {row.note && <div className="secondary">{t('dataQuality.findings.note', { note: row.note })}</div>}
          {(row.others ?? []).map((id) => (
            <div key={id}>
              <RouterLink to="/participations/$id" params={{ id }}>
                {t('dataQuality.findings.other')}
              </RouterLink>
            </div>
          ))}
          {mayMark && (
            <div className="narrow-only" style={{ marginTop: 6 }}>
              <MarkButton finding={row} />
            </div>
          )}
        </>
      ),
    },
    { key: 'subject', heading: t('dataQuality.findings.subject'), from: 'desktop', cell: subjectOf, csv: subjectOf },
    {
      key: 'firstSeenOn',
      heading: t('dataQuality.findings.firstSeen'),
      from: 'tablet',
      csv: ({ firstSeenOn }) => firstSeenOn,
      cell: ({ firstSeenOn }) => date(firstSeenOn),
    },
    {
      key: 'status',
      heading: t('dataQuality.findings.status'),
      from: 'tablet',
      csv: statusOf,
      cell: (row) => (
        <>
          <StatusMark tone={TONES[row.status]} hollow={row.status === 'open'} label={statusOf(row)} />
          {row.markedOn !== null && (
            <div className="secondary">
              {[date(row.markedOn), row.markedBy?.displayName].filter(Boolean).join(', ')}
            </div>
          )}
        </>
      ),
    },
  ];
  if (!mayMark) return columns;
  return [
    ...columns,
    {
      key: 'mark',
      heading: t('dataQuality.mark.column'),
      from: 'tablet',
      cell: (row) => <MarkButton finding={row} />,
    },
  ];
}
