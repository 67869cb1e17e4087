import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import type { KpiVariant } from '../../api/contract.js';
import { useLanguage } from '../../language/use-language.js';
import { CountLink, type RecordsAt } from './count-link.js';
import type { FigureFormat } from './indicator-presentation.js';
import { useFigures } from './use-figures.js';

/** Names to the left, figures to the right. */
export const Figures = styled('dl')(({ theme }) => ({
  margin: 0,
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) auto',
  fontSize: '0.9375rem',
  'dt, dd': { margin: 0, padding: '5px 0', borderBottom: `1px solid ${theme.vars?.palette.divider}` },
  dd: { textAlign: 'end', fontWeight: 600, fontVariantNumeric: 'tabular-nums lining-nums', paddingInlineStart: 16 },
}));

/** Names above their texts. */
export const Sentences = styled('dl')(({ theme }) => ({
  margin: 0,
  dt: { fontSize: '0.8125rem', color: theme.vars?.palette.text.secondary },
  dd: { margin: '0 0 8px', overflowWrap: 'anywhere' },
}));

/** One part of an explanation under its heading. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mb: 2.5 }}>
      <Typography variant="h3" gutterBottom>
        {title}
      </Typography>
      {children}
    </Box>
  );
}

/** A name and its figure. */
export function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

interface VariantProps {
  title: string;
  code: string;
  /** The variant's name in a value. */
  variant: 'strict' | 'claimed';
  format: FigureFormat;
  figures: KpiVariant;
  of: RecordsAt | undefined;
}

/** The figures of a variant rule, each count with its records. */
export function Variant({ title, code, variant, format, figures, of }: VariantProps) {
  const { t, percent } = useLanguage();
  const { figure, interval, bounds } = useFigures();
  return (
    <Part title={title}>
      <Figures>
        <Line name={t('kpi.columns.value')}>{figure(format, figures.value)}</Line>
        <Line name={t('kpi.columns.ci')}>{interval(format, figures)}</Line>
        <Line name={t('kpi.columns.bounds')}>{bounds(format, figures)}</Line>
        <Line name={t('kpi.columns.knownShare')}>{percent(figures.knownShare)}</Line>
        {(['yes', 'no', 'unknown'] as const).map((count) => (
          <Line key={count} name={t(`kpi.counts.${count}`)}>
            <CountLink
              code={code}
              count={`${variant}.${count}`}
              number={figures[count]}
              name={`${title}, ${t(`kpi.counts.${count}`)}`}
              of={of}
            />
          </Line>
        ))}
      </Figures>
    </Part>
  );
}
