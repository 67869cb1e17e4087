import Alert from '@mui/material/Alert';
import { useQueries, useQuery } from '@tanstack/react-query';
import { drawnSampleQuery, drawnSamplesQuery } from '../../api/drawn-samples.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';

/** How many of the newest draws are looked through. */
const LOOKED_THROUGH = 4;

/** That the ministry drew this record for its sample, and what it found. */
export function SampleNote({ recordId }: { recordId: string }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const session = useSession();
  const audits = useQuery({ ...drawnSamplesQuery, enabled: may(session, 'sample.read') });
  const drawn = useQueries({
    queries: (audits.data?.items ?? []).slice(0, LOOKED_THROUGH).map(({ id }) => drawnSampleQuery(id)),
  });
  const found = drawn.flatMap(({ data }) => {
    const item = data?.items.find((candidate) => candidate.recordId === recordId);
    return data && item ? [{ audit: data, item }] : [];
  });
  return found.map(({ audit, item }) => (
    <Alert key={item.id} severity="info" variant="outlined" sx={{ mt: 2 }}>
      {t('checking.sample', { date: date(audit.drawnOn) })}{' '}
      {item.outcome === null
        ? t('checking.sampleOpen')
        : t('checking.sampleOutcome', { outcome: code('sampleOutcome', item.outcome) })}
      {item.finding !== null && <div>{item.finding}</div>}
    </Alert>
  ));
}
