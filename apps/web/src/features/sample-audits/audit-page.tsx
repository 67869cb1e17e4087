import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { SAMPLE_AUDIT_STATUS_LABELS } from '#reference/evidence-labels.js';
import { completeSampleAudit, type SampleAuditRecord, sampleAuditQuery } from '../../api/audits-and-surveys.js';
import { isProblem } from '../../api/problem.js';
import { NotFound } from '../../app/layout/not-found.js';
import { may } from '../../app/navigation.js';
import { notify } from '../../app/notices.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';
import { SampleItems } from './sample-items.js';
import { StratumTable } from './stratum-table.js';

const route = getRouteApi('/signed-in/sample-audits/$id');

/** One sample audit: what was drawn, what the checks found, and how often universities erred. */
export function SampleAuditPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(sampleAuditQuery(id));
  if (data) return <AuditView audit={data} />;
  if (!error) return <Loading />;
  if (isProblem(error) && [400, 404].includes(error.status)) return <NotFound />;
  return <Failure error={error} onRetry={() => void refetch()} />;
}

function AuditView({ audit }: { audit: SampleAuditRecord }) {
  const { t, number, date, percent } = useLanguage();
  const label = useLabels();
  const session = useSession();
  const trail = useOversightTrail();
  const { total } = audit;
  const mayWrite = may(session, 'sample.write') && audit.status === 'drawn';
  const unchecked = audit.items.filter(({ outcome }) => outcome === null).length;
  return (
    <>
      <PageHeading
        title={t('sampleAudits.one', { seed: audit.seed })}
        trail={[
          ...trail,
          <RouterLink key="audits" to="/sample-audits">
            {t('sampleAudits.title')}
          </RouterLink>,
        ]}
        actions={mayWrite && <CompleteButton id={audit.id} unchecked={unchecked} />}
      >
        <Box sx={{ mt: 1 }} role="status">
          <StatusMark
            tone={audit.status === 'completed' ? 'good' : 'waiting'}
            label={label(SAMPLE_AUDIT_STATUS_LABELS, audit.status)}
          />
        </Box>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('sampleAudits.result')}>
          <Fields>
            <FieldLine name={t('sampleAudits.agreement')}>
              {total.rate === null ? t('sampleAudits.nothingChecked') : percent(1 - total.rate)}
            </FieldLine>
            <FieldLine name={t('sampleAudits.errorRate')}>
              {total.rate === null
                ? t('sampleAudits.nothingChecked')
                : t('sampleAudits.rateWithLimits', {
                    rate: percent(total.rate),
                    low: percent(total.rateLow),
                    high: percent(total.rateHigh),
                  })}
            </FieldLine>
            <FieldLine name={t('sampleAudits.checked')}>
              {t('sampleAudits.checkedOf', { checked: number(total.checked), drawn: number(audit.items.length) })}
            </FieldLine>
            <FieldLine name={t('sampleAudits.errorsFound')}>{number(total.errors)}</FieldLine>
            <FieldLine name={t('sampleAudits.population')}>{number(total.populationSize)}</FieldLine>
            <FieldLine name={t('sampleAudits.period')}>
              {date(audit.from)} – {date(audit.to)}
            </FieldLine>
            <FieldLine name={t('sampleAudits.threshold')}>{percent(audit.threshold)}</FieldLine>
            <FieldLine name={t('sampleAudits.drawnOn')}>{date(audit.drawnOn)}</FieldLine>
          </Fields>
          <Typography color="textSecondary" variant="body2" sx={{ mt: 2 }}>
            {t('sampleAudits.howDrawn')}
          </Typography>
        </Section>
        <StratumTable strata={audit.universities} />
        <SampleItems audit={audit} mayWrite={mayWrite} />
      </Box>
    </>
  );
}

function CompleteButton({ id, unchecked }: { id: string; unchecked: number }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const completing = useMutation({
    mutationFn: () => completeSampleAudit(id),
    onSuccess: async (audit) => {
      queryClient.setQueryData(sampleAuditQuery(id).queryKey, audit);
      notify(t('sampleAudits.complete.done'));
      await queryClient.invalidateQueries({ queryKey: ['sample-audits', 'list'] });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
    },
  });
  if (unchecked > 0) {
    return <Typography color="textSecondary">{t('sampleAudits.complete.unchecked', { count: unchecked })}</Typography>;
  }
  return (
    <>
      <Button variant="contained" loading={completing.isPending} onClick={() => completing.mutate()}>
        {t('sampleAudits.complete.open')}
      </Button>
      {completing.error && <Failure error={completing.error} />}
    </>
  );
}
