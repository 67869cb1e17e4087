import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { REVIEW_STATUS_LABELS } from '#reference/selection-labels.js';
import type { Criterion } from '../../api/calls.js';
import { type Review, reviewsQuery } from '../../api/decisions.js';
import { isProblem } from '../../api/problem.js';
import { ColumnsTable } from '../../components/columns-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import type { Column } from '../../components/table-columns.js';
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
  const scoreOf = ({ scores }: Review, { code }: Criterion) => {
    const given = scores.find(({ criterion }) => criterion === code);
    return (
      <>
        <strong>{number(given?.score)}</strong>
        {given?.reason && <div className="secondary">{given.reason}</div>}
      </>
    );
  };
  const totalOf = ({ total, conflictReason }: Review) =>
    conflictReason === null ? (
      <strong>{decimal(total, 1)}</strong>
    ) : (
      t('applicants.conflict', { reason: conflictReason })
    );
  const columns: Column<Criterion | null>[] = [
    {
      key: 'criterion',
      heading: t('calls.criteria.name'),
      rowHeading: true,
      cell: (criterion) => (criterion ? nameOf(criterion) : t('applicants.total')),
    },
    ...reviews.map((review): Column<Criterion | null> => ({
      key: review.reviewer.id,
      heading: `${review.reviewer.displayName}: ${label(REVIEW_STATUS_LABELS, review.status)}`,
      cell: (criterion) => (
        <Box sx={{ minWidth: { sm: 106 }, overflowWrap: 'anywhere' }}>
          {criterion ? scoreOf(review, criterion) : totalOf(review)}
        </Box>
      ),
    })),
  ];
  return (
    <>
      <ColumnsTable
        caption={t('applicants.reviewsCaption')}
        columns={columns}
        rows={[...criteria, null]}
        rowKey={(criterion) => criterion?.code ?? ''}
      />
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
