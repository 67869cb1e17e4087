import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useQueries, useQuery } from '@tanstack/react-query';
import { COMMITMENT_STATUS_LABELS, GROUP_PROJECT_STATUS_LABELS } from '#reference/commitment-labels.js';
import type { ParticipationRecord } from '../../api/contract.js';
import { ownParticipationsQuery } from '../../api/own-records.js';
import { participationQuery } from '../../api/participations.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { NothingHere } from '../../components/nothing-here.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { toneOfCommitment } from './commitment-tones.js';

/** Everything one has promised, mobility by mobility. */
export function CommitmentsPage() {
  const { t } = useLanguage();
  const list = useQuery(ownParticipationsQuery);
  const records = useQueries({ queries: (list.data?.items ?? []).map(({ id }) => participationQuery(id)) });
  const error = list.error ?? records.find((record) => record.error)?.error;
  const loaded = records.flatMap(({ data }) => data ?? []);
  const waiting = list.isPending || records.some(({ isPending }) => isPending);
  const none = !waiting && loaded.every(({ commitments, groupProject }) => commitments.length === 0 && !groupProject);
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeading title={t('promises.title')} intro={t('promises.intro')} />
      {error && <Failure error={error} onRetry={() => void list.refetch()} />}
      {waiting && !error && <Loading lines={4} />}
      {none && !error && <NothingHere title={t('promises.none')} />}
      {loaded.map((record) => (
        <OfMobility key={record.id} record={record} />
      ))}
    </Box>
  );
}

function OfMobility({ record }: { record: ParticipationRecord }) {
  const { t, longDate, degree } = useLanguage();
  const label = useLabels();
  const { commitments, groupProject } = record;
  if (commitments.length === 0 && !groupProject) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, mb: 3, p: 0, display: 'grid', gap: 1.25 }}>
      {commitments.map((commitment) => (
        <Paper component="li" variant="outlined" key={commitment.id} sx={{ p: 2 }}>
          <RouterLink
            to="/my/commitments/$id"
            params={{ id: commitment.id }}
            sx={{ fontWeight: 650, overflowWrap: 'anywhere', display: 'inline-block', minHeight: 24 }}
          >
            {t('promises.numbered', { number: commitment.commitmentNo, title: commitment.title })}
          </RouterLink>
          <div>
            <StatusMark
              tone={toneOfCommitment(commitment.status)}
              label={label(COMMITMENT_STATUS_LABELS, commitment.status)}
            />
            {commitment.status === 'verified' && `, ${degree(commitment.verifiedDegree)}`}
          </div>
          <Typography color="textSecondary">{t('home.dueBy', { date: longDate(commitment.dueDate) })}</Typography>
        </Paper>
      ))}
      {groupProject && (
        <Paper component="li" variant="outlined" sx={{ p: 2 }}>
          <RouterLink
            to="/my/group-projects/$id"
            params={{ id: groupProject.id }}
            sx={{ fontWeight: 650, overflowWrap: 'anywhere', display: 'inline-block', minHeight: 24 }}
          >
            {t('promises.group.name', { title: groupProject.title })}
          </RouterLink>
          <div>
            <StatusMark
              tone={toneOfCommitment(groupProject.status)}
              label={label(GROUP_PROJECT_STATUS_LABELS, groupProject.status)}
            />
          </div>
          <Typography color="textSecondary">{t('home.dueBy', { date: longDate(groupProject.dueDate) })}</Typography>
        </Paper>
      )}
    </Box>
  );
}
