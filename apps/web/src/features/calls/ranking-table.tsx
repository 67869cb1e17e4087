import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import { APPLICATION_STATUS_LABELS } from '#reference/selection-labels.js';
import type { Call, RankingRow } from '../../api/calls.js';
import { ColumnsTable } from '../../components/columns-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { DecideButtons } from './decide-buttons.js';
import { ReviewsTable } from './reviews-table.js';
import { toneOfApplication } from './selection-tones.js';
import { ScoreSpread } from './score-spread.js';
import { useCriterionName } from './use-criterion-name.js';
import { useScoreColumns } from './use-score-columns.js';

/** The ranking: score, spread between reviewers, the line of the places, the reviews of a row on request. */
export function RankingTable({ call, rows }: { call: Call; rows: readonly RankingRow[] }) {
  const { t, number, decimal } = useLanguage();
  const label = useLabels();
  const nameOf = useCriterionName();
  const { place, means } = useScoreColumns(call);
  const [open, setOpen] = useState<string>();
  const { places } = call;
  const columns: Column<RankingRow>[] = [
    { key: 'rank', heading: t('calls.ranking.rank'), numeric: true, cell: ({ rank }) => number(rank) },
    {
      key: 'application',
      heading: t('calls.ranking.application'),
      rowHeading: true,
      cell: ({ applicationId, applicationCode }) => (
        <RouterLink
          to="/applications/$id"
          params={{ id: applicationId }}
          sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}
        >
          {applicationCode}
        </RouterLink>
      ),
    },
    {
      key: 'score',
      heading: t('calls.ranking.score'),
      numeric: true,
      cell: ({ score }) => <strong>{decimal(score, 1)}</strong>,
    },
    { key: 'spread', heading: t('calls.ranking.spread'), cell: (row) => <ScoreSpread row={row} /> },
    ...call.criteria.map((criterion): Column<RankingRow> => ({
      key: criterion.code,
      heading: nameOf(criterion),
      from: 'desktop',
      numeric: true,
      cell: ({ criterionMeans }) => decimal(criterionMeans?.[criterion.code], 1),
    })),
    {
      key: 'reviews',
      heading: t('calls.ranking.reviews'),
      cell: (row) => (
        <>
          <Button
            size="small"
            sx={{ minWidth: 0, px: 1, ml: -1 }}
            aria-expanded={open === row.applicationId}
            aria-controls={`reviews-${row.applicationId}`}
            aria-label={`${t('calls.ranking.showReviews', { code: row.applicationCode })}: ${t('calls.ranking.reviewCount', { done: row.reviewers, needed: MIN_REVIEWS })}`}
            onClick={() => setOpen(open === row.applicationId ? undefined : row.applicationId)}
          >
            {t('calls.ranking.reviewCount', { done: row.reviewers, needed: MIN_REVIEWS })}
          </Button>
          {row.conflicts > 0 && (
            <div className="secondary">{t('calls.ranking.conflictCount', { number: row.conflicts })}</div>
          )}
        </>
      ),
    },
    {
      key: 'decision',
      heading: t('calls.ranking.decision'),
      cell: (row) => (
        <>
          <StatusMark tone={toneOfApplication(row.status)} label={label(APPLICATION_STATUS_LABELS, row.status)} />
          <DecideButtons
            call={call}
            application={{
              id: row.applicationId,
              applicationCode: row.applicationCode,
              status: row.status,
              reviews: row.reviewers,
            }}
          />
        </>
      ),
    },
  ];
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
      <ColumnsTable
        caption={t('calls.ranking.caption')}
        columns={columns}
        rows={rows}
        rowKey={({ applicationId }) => applicationId}
        below={(row, index) => (
          <>
            {open === row.applicationId && (
              <tr id={`reviews-${row.applicationId}`} role="row">
                <td colSpan={columns.length} role="cell">
                  <ReviewsTable id={row.applicationId} criteria={call.criteria} />
                </td>
              </tr>
            )}
            {places !== null && index + 1 === places && index + 1 < rows.length && (
              <tr role="row">
                <Box
                  component="td"
                  role="cell"
                  colSpan={columns.length}
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
          </>
        )}
      />
    </Box>
  );
}
