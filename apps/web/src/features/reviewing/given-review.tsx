import Typography from '@mui/material/Typography';
import { weightedTotal } from '#domain/selection/ranking.js';
import type { ReviewedApplication } from '../../api/reviewing.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useCriterionName } from '../calls/use-criterion-name.js';

type Criterion = ReviewedApplication['criteria'][number];

/** One's own completed review, and beside it what the others gave, who are not named. */
export function GivenReview({ application: { criteria, review, others } }: { application: ReviewedApplication }) {
  const { t, number, decimal, date } = useLanguage();
  const nameOf = useCriterionName();
  if (!review) return null;
  const own = {
    total: weightedTotal(
      criteria,
      Object.fromEntries(review.scores.map(({ criterion, score }) => [criterion, score ?? 0])),
    ),
    scores: review.scores,
  };
  const columns = [own, ...(others ?? [])];
  const nameOfReviewer = (place: number) =>
    place === 0 ? t('reviewing.given.own') : t('reviewing.given.other', { number: place });
  return (
    <Section title={t('reviewing.given.title')}>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>
        {t('reviewing.given.completed', { date: date(review.completedAt) })}
        {others?.length === 0 && ` ${t('reviewing.given.alone')}`}
      </Typography>
      <DataTable caption={t('reviewing.given.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('calls.criteria.name')}</th>
            {columns.map((_, place) => (
              <th key={place} scope="col" style={{ minWidth: 110, whiteSpace: 'normal' }}>
                {nameOfReviewer(place)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr key={criterion.code}>
              <th scope="row">{nameOf(criterion)}</th>
              {columns.map(({ scores }, place) => {
                const given = scores.find((score) => score.criterion === criterion.code);
                return (
                  <td key={place} style={{ overflowWrap: 'anywhere' }}>
                    <strong>{number(given?.score)}</strong>
                    {given?.reason && <div className="secondary">{given.reason}</div>}
                  </td>
                );
              })}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('applicants.total')}</th>
            {columns.map(({ total }, place) => (
              <td key={place}>
                <strong>{decimal(total, 1)}</strong>
              </td>
            ))}
          </tr>
        </tbody>
      </DataTable>
      <TableFiles
        name="review"
        caption={t('reviewing.given.caption')}
        rows={criteria}
        columns={[
          [t('calls.criteria.name'), (criterion) => nameOf(criterion)],
          ...columns.flatMap(({ scores }, place) => {
            const who = nameOfReviewer(place);
            const given = (criterion: string) => scores.find((score) => score.criterion === criterion);
            return [
              [who, ({ code }: Criterion) => given(code)?.score ?? null],
              [`${who}: ${t('reviewing.scoring.reason')}`, ({ code }: Criterion) => given(code)?.reason ?? null],
            ] as const;
          }),
        ]}
      />
    </Section>
  );
}
