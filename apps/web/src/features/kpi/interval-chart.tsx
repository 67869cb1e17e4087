import Box from '@mui/material/Box';
import type { KpiVariant } from '../../api/contract.js';

const WIDTH = 150;
const HEIGHT = 22;
const MARGIN = 6;

interface IntervalChartProps {
  figures: KpiVariant;
  /** The figure at the right end of the scale, which begins at zero. */
  maximum: number;
  /** What the picture says, in words. */
  label: string;
}

/** Bounds as a light band, the 95 % interval as a line with ends, the value as a dot. */
export function IntervalChart({ figures, maximum, label }: IntervalChartProps) {
  const { value, low, high, ciLow, ciHigh } = figures;
  const at = (figure: number) => MARGIN + (Math.min(figure, maximum) / maximum) * (WIDTH - 2 * MARGIN);
  const middle = HEIGHT / 2;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      sx={{ display: 'block', width: WIDTH, height: HEIGHT, color: 'primary.main', printColorAdjust: 'exact' }}
    >
      <g stroke="var(--mui-palette-divider)">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <line key={part} x1={at(part * maximum)} x2={at(part * maximum)} y1={2} y2={HEIGHT - 2} />
        ))}
      </g>
      {low !== null && high !== null && (
        <rect
          x={at(low)}
          width={Math.max(1, at(high) - at(low))}
          y={middle - 6}
          height={12}
          rx={2}
          fill="currentColor"
          opacity={0.22}
        />
      )}
      {ciLow !== null && ciHigh !== null && (
        <g stroke="currentColor" strokeWidth={2}>
          <line x1={at(ciLow)} x2={at(ciHigh)} y1={middle} y2={middle} />
          <line x1={at(ciLow)} x2={at(ciLow)} y1={middle - 4} y2={middle + 4} />
          <line x1={at(ciHigh)} x2={at(ciHigh)} y1={middle - 4} y2={middle + 4} />
        </g>
      )}
      {value !== null && (
        <circle
          cx={at(value)}
          cy={middle}
          r={4.5}
          fill="currentColor"
          stroke="var(--mui-palette-background-paper)"
          strokeWidth={1.5}
        />
      )}
    </Box>
  );
}
