import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { EVIDENCE_KIND_LABELS } from '#reference/evidence-labels.js';
import { type Evidence, evidenceFileUrl, withdrawEvidence } from '../../api/own-records.js';
import { useSession } from '../../app/use-session.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { linkOf } from './evidence-link.js';
import { useEvidenceProblem } from './use-evidence-problem.js';

interface EvidenceListProps {
  items: readonly Evidence[];
  /** First part of the keys of the queries that an evidence taken back makes stale. */
  refresh: readonly string[];
}

/** What shows that something was done; one's own can be taken back until a decision rests on it. */
export function EvidenceList({ items, refresh }: EvidenceListProps) {
  const { t, date, number } = useLanguage();
  const label = useLabels();
  const { user } = useSession();
  const queryClient = useQueryClient();
  const textOf = useEvidenceProblem();
  const taking = useMutation({
    mutationFn: withdrawEvidence,
    onSuccess: async () => await queryClient.invalidateQueries({ queryKey: refresh }),
  });
  const standing = items.filter(({ withdrawnAt }) => withdrawnAt === null);
  if (standing.length === 0) return <Typography color="textSecondary">{t('promises.evidence.none')}</Typography>;
  return (
    <>
      {taking.error && (
        <Typography role="alert" color="error" sx={{ mb: 1, fontWeight: 600 }}>
          {textOf(taking.error)}
        </Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
        {standing.map((evidence) => {
          const name = evidence.title ?? evidence.value ?? evidence.file?.name ?? '';
          const href = evidence.file ? evidenceFileUrl(evidence.id) : linkOf(evidence);
          return (
            <Box
              component="li"
              key={evidence.id}
              sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: 1, alignItems: 'center' }}
            >
              <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                {href === undefined ? (
                  name
                ) : (
                  <Link
                    href={href}
                    sx={{ display: 'inline-block', minHeight: 24 }}
                    {...(evidence.file ? { download: true } : { target: '_blank', rel: 'noreferrer' })}
                  >
                    {name}
                  </Link>
                )}
                <Typography variant="body2" color="textSecondary">
                  {label(EVIDENCE_KIND_LABELS, evidence.kind)} · {date(evidence.createdAt)}
                  {evidence.file &&
                    ` · ${t('promises.evidence.size', { size: number(Math.max(1, Math.round(evidence.file.bytes / 1024))) })}`}
                </Typography>
              </Box>
              {evidence.createdBy === user.id && evidence.settledAt === null && (
                <Button
                  size="small"
                  aria-label={t('promises.evidence.takeBackNamed', { name })}
                  loading={taking.isPending && taking.variables === evidence.id}
                  onClick={() => taking.mutate(evidence.id)}
                >
                  {t('promises.evidence.takeBack')}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
    </>
  );
}
