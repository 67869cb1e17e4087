import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { REVIEW_STATUS_LABELS } from '#reference/selection-labels.js';
import type { Criterion } from '../../api/calls.js';
import { type Review, reviewsQuery } from '../../api/decisions.js';
import { isProblem } from '../../api/problem.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useCriterionName } from './use-criterion-name.js';

/** The reviews of one application side by side: every score with its reason, conflicts of interest too. */
export function ReviewsTable({ id, criteria }: { id: string; criteria: readonly Criterion[] }) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(reviewsQuery(id));
  if (isProblem(error, 'scores_not_open')) {
    return <Typography color="textSecondary">{t('calls.ranking.notOpenHint')}</Typography>;
  }
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  if (data.items.length === 0) return <Typography color="textSecondary">{t('applicants.noReviews')}</Typography>;
  return <SideBySide reviews={data.items} criteria={criteria} />;
}

function SideBySide({ reviews, criteria }: { reviews: readonly Review[]; criteria: readonly Criterion[] }) {
  const { t, number, decimal } = useLanguage();
  const label = useLabels();
  const nameOf = useCriterionName();
  return (
    <>
      <DataTable caption={t('applicants.reviewsCaption')}>
        <thead>
          <tr>
            <th scope="col">{t('calls.criteria.name')}</th>
            {reviews.map(({ reviewer, status }) => (
              <th key={reviewer.id} scope="col" style={{ whiteSpace: 'normal', minWidth: 130 }}>
                {reviewer.displayName}
                <div className="secondary" style={{ fontWeight: 400 }}>
                  {label(REVIEW_STATUS_LABELS, status)}
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.code}>
              <th scope="row">{nameOf(criterion)}</th>
              {reviews.map(({ reviewer, scores }) => {
                const given = scores.find((score) => score.criterion === criterion.code);
                return (
                  <td key={reviewer.id} style={{ overflowWrap: 'anywhere' }}>
                    <strong>{number(given?.score)}</strong>
                    {given?.reason && <div className="secondary">{given.reason}</div>}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('applicants.total')}</th>
            {reviews.map(({ reviewer, total, conflictReason }) => (
              <td key={reviewer.id} style={{ overflowWrap: 'anywhere' }}>
                {conflictReason === null ? (
                  <strong>{decimal(total, 1)}</strong>
                ) : (
                  t('applicants.conflict', { reason: conflictReason })
                )}
              </td>
            ))}
          </tr>
        </tbody>
      </DataTable>
      <TableFiles
        name="reviews"
        caption={t('applicants.reviewsCaption')}
        rows={criteria}
        columns={[
          [t('calls.criteria.name'), (criterion) => nameOf(criterion)],
          ...reviews.flatMap(({ reviewer, scores }) => {
            const given = (criterion: string) => scores.find((score) => score.criterion === criterion);
            return [
              [reviewer.displayName, ({ code }: Criterion) => given(code)?.score ?? null],
              [
                `${reviewer.displayName}: ${t('common.reason.label')}`,
                ({ code }: Criterion) => given(code)?.reason ?? null,
              ],
            ] as const;
          }),
        ]}
      />
    </>
  );
}
