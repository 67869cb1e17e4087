import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Fragment, useState } from 'react';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import { APPLICATION_STATUS_LABELS } from '#reference/selection-labels.js';
import type { Call, RankingRow } from '../../api/calls.js';
import { DataTable } from '../../components/data-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { DecideButtons } from './decide-buttons.js';
import { ReviewsTable } from './reviews-table.js';
import { CriterionHeads, PlaceHeads } from './score-heads.js';
import { toneOfApplication } from './selection-tones.js';
import { ScoreSpread } from './score-spread.js';
import { useScoreColumns } from './use-score-columns.js';

/** The ranking: score, spread between reviewers, the line of the places, the reviews of a row on request. */
export function RankingTable({ call, rows }: { call: Call; rows: readonly RankingRow[] }) {
  const { t, number, decimal } = useLanguage();
  const label = useLabels();
  const { place, means } = useScoreColumns(call);
  const [open, setOpen] = useState<string>();
  const columns = 6 + call.criteria.length;
  const { places } = call;
  /** How many reviews there are; they are opened below the row. */
  const reviewsOf = ({ applicationId, applicationCode, reviewers, conflicts }: RankingRow) => {
    const count = t('calls.ranking.reviewCount', { done: reviewers, needed: MIN_REVIEWS });
    return (
      <>
        <Button
          size="small"
          aria-expanded={open === applicationId}
          aria-controls={`reviews-${applicationId}`}
          aria-label={`${t('calls.ranking.showReviews', { code: applicationCode })}: ${count}`}
          onClick={() => setOpen(open === applicationId ? undefined : applicationId)}
        >
          {count}
        </Button>
        {conflicts > 0 && <div className="secondary">{t('calls.ranking.conflictCount', { number: conflicts })}</div>}
      </>
    );
  };
  return (
    <Box>
      <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1, mb: 1 }}>
        <TableDownloads
          name={`ranking-${call.code}`}
          rows={rows}
          columns={[
            ...place,
            { heading: t('calls.ranking.lowest'), csv: ({ spread }) => spread?.min ?? null },
            { heading: t('calls.ranking.highest'), csv: ({ spread }) => spread?.max ?? null },
            { heading: t('calls.ranking.deviation'), csv: ({ spread }) => spread?.standardDeviation ?? null },
            ...means,
            { heading: t('calls.ranking.reviews'), csv: ({ reviewers }) => reviewers },
            { heading: t('calls.ranking.conflicts'), csv: ({ conflicts }) => conflicts },
            {
              heading: t('calls.columns.status'),
              csv: ({ status }) => label(APPLICATION_STATUS_LABELS, status),
            },
          ]}
        />
      </Box>
      <DataTable caption={t('calls.ranking.caption')}>
        <thead>
          <tr>
            <PlaceHeads />
            <th scope="col" className="wide-only">
              {t('calls.ranking.spread')}
            </th>
            <CriterionHeads criteria={call.criteria} from="desk-only" />
            <th scope="col" className="wide-only">
              {t('calls.ranking.reviews')}
            </th>
            <th scope="col">{t('calls.ranking.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.applicationId}>
              <tr>
                <td className="number">{number(row.rank)}</td>
                <th scope="row">
                  <RouterLink
                    to="/applications/$id"
                    params={{ id: row.applicationId }}
                    sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}
                  >
                    {row.applicationCode}
                  </RouterLink>
                  <Box className="narrow-only" sx={{ fontWeight: 400 }}>
                    <ScoreSpread row={row} />
                    {reviewsOf(row)}
                  </Box>
                </th>
                <td className="number">
                  <strong>{decimal(row.score, 1)}</strong>
                </td>
                <td className="wide-only">
                  <ScoreSpread row={row} />
                </td>
                {call.criteria.map(({ code }) => (
                  <td key={code} className="number desk-only">
                    {decimal(row.criterionMeans?.[code], 1)}
                  </td>
                ))}
                <td className="wide-only">{reviewsOf(row)}</td>
                <td>
                  <StatusMark
                    tone={toneOfApplication(row.status)}
                    label={label(APPLICATION_STATUS_LABELS, row.status)}
                  />
                  <DecideButtons
                    call={call}
                    application={{
                      id: row.applicationId,
                      applicationCode: row.applicationCode,
                      status: row.status,
                      reviews: row.reviewers,
                    }}
                  />
                </td>
              </tr>
              {open === row.applicationId && (
                <tr id={`reviews-${row.applicationId}`}>
                  <td colSpan={columns}>
                    <ReviewsTable id={row.applicationId} criteria={call.criteria} />
                  </td>
                </tr>
              )}
              {places !== null && index + 1 === places && index + 1 < rows.length && (
                <tr>
                  <Box
                    component="td"
                    colSpan={columns}
                    sx={{
                      borderTop: '2px solid',
                      borderTopColor: 'primary.main',
                      color: 'primary.main',
                      fontWeight: 600,
                      py: '4px !important',
                    }}
                  >
                    {t('calls.ranking.line', { places: number(places) })}
                  </Box>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </DataTable>
    </Box>
  );
}
