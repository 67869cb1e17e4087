import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { participationQuery } from '../../api/participations.js';
import type { Action } from '../../components/action-form/action.js';
import { PageHeading } from '../../components/page-heading.js';
import { nameOf } from '../../components/person-name.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { DecisionPanel } from './decision-panel.js';
import { useFrame } from './verification-frame.js';

interface CaseViewProps {
  title: string;
  /** Null of what belongs to no single participation. */
  participationId: string | null;
  left: { title: string; content: ReactNode };
  right: { title: string; content: ReactNode };
  decisions: readonly Action[];
  /** The reader made the claim: somebody else has to decide. */
  isOwn?: boolean;
  /** What was decided, where something was. */
  decided?: ReactNode;
  /** Under which side the decision stands: the shorter one, so that it is near. */
  decideUnder?: 'left' | 'right';
}

/** What was promised on the left, what shows it on the right, the decision below; on a phone one under the other. */
export function CaseView(props: CaseViewProps) {
  const { title, participationId, left, right, decisions, isOwn = false, decided, decideUnder = 'right' } = props;
  const { t, number } = useLanguage();
  const { queue, position, total, former, next } = useFrame();
  return (
    <>
      <PageHeading
        title={title}
        trail={[
          <RouterLink key="work" to="/work">
            {t('work.title')}
          </RouterLink>,
          <RouterLink key="queue" to="/work/$queue" params={{ queue }}>
            {t(`work.queues.${queue}`)}
          </RouterLink>,
        ]}
      >
        {participationId !== null && <Whose id={participationId} />}
        {position !== undefined && (
          <Typography color="textSecondary">
            {t('checking.place', { position: number(position), total: number(total) })}
          </Typography>
        )}
      </PageHeading>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          gridTemplateRows: { md: 'auto 1fr' },
          gridTemplateAreas: {
            xs: '"left" "right" "decision"',
            md: decideUnder === 'right' ? '"left right" "left decision"' : '"left right" "decision right"',
          },
          gap: 2.5,
          alignItems: 'start',
        }}
      >
        <Box sx={{ gridArea: 'left', minWidth: 0 }}>
          <Section title={left.title}>{left.content}</Section>
        </Box>
        <Box sx={{ gridArea: 'right', minWidth: 0 }}>
          <Section title={right.title}>{right.content}</Section>
        </Box>
        <Box sx={{ gridArea: 'decision', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
          {decided !== undefined && (
            <Section title={t('checking.decided')}>
              <Box sx={{ overflowWrap: 'anywhere' }}>{decided}</Box>
            </Section>
          )}
          {decisions.length > 0 && !isOwn && <DecisionPanel decisions={decisions} />}
          {isOwn && decisions.length > 0 && (
            <Alert severity="info" variant="outlined">
              {t('checking.own')}
            </Alert>
          )}
        </Box>
      </Box>
      <Box
        component="nav"
        aria-label={t('checking.others')}
        className="no-print"
        sx={{ mt: 2.5, display: 'flex', flexWrap: 'wrap', gap: 1.5 }}
      >
        {former !== undefined && (
          <RouterButton to="/verification/$queue/$id" params={{ queue, id: former }} search={{}}>
            {t('checking.former')}
          </RouterButton>
        )}
        {next !== undefined && (
          <RouterButton to="/verification/$queue/$id" params={{ queue, id: next }} search={{}}>
            {decisions.length > 0 ? t('checking.skip') : t('checking.next')}
          </RouterButton>
        )}
      </Box>
    </>
  );
}

/** Whose record it is, where they were, and the way to all that is known of them. */
function Whose({ id }: { id: string }) {
  const { t, date } = useLanguage();
  const { country } = usePlaceNames();
  const { data } = useQuery(participationQuery(id));
  if (!data) return null;
  const { externalId, hostCountry, hostInstitution, actualStart, plannedStart, actualEnd, plannedEnd } = data;
  return (
    <Typography sx={{ mt: 0.5 }}>
      <RouterLink to="/participations/$id" params={{ id }} sx={{ display: 'inline-block', minHeight: 24 }}>
        {nameOf(data) ?? t('record.deidentifiedName', { externalId })}
      </RouterLink>
      {`, ${[country(hostCountry), hostInstitution].filter(Boolean).join(', ')}, `}
      <span style={{ whiteSpace: 'nowrap' }}>
        {date(actualStart ?? plannedStart)} – {date(actualEnd ?? plannedEnd)}
      </span>
    </Typography>
  );
}
