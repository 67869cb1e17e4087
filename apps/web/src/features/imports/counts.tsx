import { styled } from '@mui/material/styles';
import type { ImportResult } from '../../api/contract.js';
import { useLanguage } from '../../language/use-language.js';

const Tiles = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))',
  gap: 1,
  border: `1px solid ${theme.vars?.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  overflow: 'hidden',
  div: { padding: '12px 16px', boxShadow: `0 0 0 1px ${theme.vars?.palette.divider}` },
  dt: { fontSize: '0.875rem', color: theme.vars?.palette.text.secondary },
  dd: { margin: 0, fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3 },
  '[data-tone="bad"] dd': { color: theme.vars?.palette.error.main },
  '[data-tone="waiting"] dd': { color: theme.vars?.palette.warning.main },
}));

/** How many rows are new, changed, unchanged, refused, doubtful. */
export function Counts({ result }: { result: ImportResult }) {
  const { t, number } = useLanguage();
  const tone = { refused: 'bad', warnings: 'waiting' } as const;
  return (
    <Tiles>
      {(['created', 'updated', 'unchanged', 'refused', 'warnings'] as const).map((count) => (
        <div key={count} data-tone={count in tone && result[count] > 0 ? tone[count as keyof typeof tone] : undefined}>
          <dt>{t(`imports.counts.${count}`)}</dt>
          <dd>{number(result[count])}</dd>
        </div>
      ))}
    </Tiles>
  );
}
