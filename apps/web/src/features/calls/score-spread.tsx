import Box from '@mui/material/Box';
import type { RankingRow } from '../../api/calls.js';
import { useLanguage } from '../../language/use-language.js';

/** Reviewers this many points apart, the best against the worst, are worth a second look. */
const FAR_APART = 20;

/** How far the reviewers of an application are apart: from the lowest to the highest total, on a line of 0–100. */
export function ScoreSpread({ row: { spread, score } }: { row: Pick<RankingRow, 'spread' | 'score'> }) {
  const { t, decimal } = useLanguage();
  if (!spread || score === null) return null;
  const far = spread.max - spread.min >= FAR_APART;
  return (
    <Box sx={{ minWidth: { xs: 84, md: 120 }, color: far ? 'warning.main' : 'text.primary' }}>
      <span className="nowrap">
        {decimal(spread.min, 1)} – {decimal(spread.max, 1)}
      </span>
      <Box
        aria-hidden
        sx={{ position: 'relative', height: 8, mt: 0.5, bgcolor: 'action.hover', borderRadius: 1, maxWidth: 160 }}
      >
        <Box
          sx={{
            position: 'absolute',
            top: 2,
            height: 4,
            borderRadius: 1,
            bgcolor: 'currentColor',
            opacity: 0.6,
            insetInlineStart: `${spread.min}%`,
            width: `${Math.max(1, spread.max - spread.min)}%`,
          }}
        />
        <Box
          sx={{
            position: 'absolute',
            top: 0,
            width: 3,
            height: 8,
            bgcolor: 'currentColor',
            insetInlineStart: `calc(${score}% - 1px)`,
          }}
        />
      </Box>
      {far && <Box sx={{ fontSize: '0.8125rem', fontWeight: 600 }}>{t('calls.ranking.farApart')}</Box>}
    </Box>
  );
}
