import Box from '@mui/material/Box';

export type Tone = 'neutral' | 'accent' | 'good' | 'waiting' | 'bad';

const COLOURS: Record<Tone, string> = {
  neutral: 'text.secondary',
  accent: 'primary.main',
  good: 'success.main',
  waiting: 'warning.main',
  bad: 'error.main',
};

/** A status in words with a mark before it: the colour helps, the words say it. */
export function StatusMark({ tone, label, hollow = false }: { tone: Tone; label: string; hollow?: boolean }) {
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'baseline', gap: 0.75 }}>
      <Box
        component="span"
        aria-hidden
        sx={{
          flex: 'none',
          width: 9,
          height: 9,
          borderRadius: '50%',
          border: 2,
          borderColor: COLOURS[tone],
          bgcolor: hollow ? 'transparent' : COLOURS[tone],
          printColorAdjust: 'exact',
        }}
      />
      <span>{label}</span>
    </Box>
  );
}
