import Button from '@mui/material/Button';
import { lazy, Suspense, useState } from 'react';
import type { QualityFinding } from '../../api/data-quality.js';
import { useTranslation } from '../../language/use-translation.js';

/** Loaded when it is first asked for. */
const MarkDialog = lazy(async () => ({ default: (await import('./mark-dialog.js')).MarkDialog }));

/** Says what is done about a finding; one that the data show no more needs no mark. */
export function MarkButton({ finding }: { finding: QualityFinding }) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState(false);
  if (finding.status === 'resolved') return null;
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setAsked(true)}>
        {t('dataQuality.mark.open')}
      </Button>
      {asked && (
        <Suspense>
          <MarkDialog finding={finding} onClose={() => setAsked(false)} />
        </Suspense>
      )}
    </>
  );
}
