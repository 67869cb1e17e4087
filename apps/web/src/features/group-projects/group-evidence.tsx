import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { EVIDENCE_KIND_LABELS } from '#reference/evidence-labels.js';
import { type Evidence, evidenceFileUrl } from '../../api/own-records.js';
import { Section } from '../../components/section.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { linkOf } from '../my-commitments/evidence-link.js';

/** What shows that the task was carried out. */
export function GroupEvidence({ items }: { items: readonly Evidence[] }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const standing = items.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <Section title={t('groups.evidence.title')}>
      {standing.length === 0 ? (
        <Typography color="textSecondary">{t('groups.evidence.none')}</Typography>
      ) : (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
          {standing.map((evidence) => {
            const name = evidence.title ?? evidence.value ?? evidence.file?.name ?? '';
            const href = evidence.file ? evidenceFileUrl(evidence.id) : linkOf(evidence);
            return (
              <li key={evidence.id} style={{ overflowWrap: 'anywhere' }}>
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
                </Typography>
              </li>
            );
          })}
        </Box>
      )}
    </Section>
  );
}
