import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { isProblem } from '../../api/problem.js';
import { participationQuery } from '../../api/participations.js';
import { eventsQuery } from '../../api/record-steps.js';
import type { ParticipationRecord } from '../../api/contract.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RETURN_TONES, returnStateOf, toneOfStatus } from '../../components/participation-tones.js';
import { nameOf } from '../../components/person-name.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { StatusMark } from '../../components/status-mark.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { CommitmentsSection } from './commitments-section.js';
import { EditContactButton } from './edit-contact-dialog.js';
import { EventsSection } from './events-section.js';
import { FieldLine } from '../../components/fields.js';
import { FieldsList } from '../../components/fields-list.js';
import { HistorySection } from './history-section.js';
import { LedgerSection } from './ledger-section.js';
import { LifeTimeline } from './life-timeline.js';
import { lifeSteps, stepsNeedingAttention } from './life-steps.js';
import { NextSteps } from './next-steps.js';
import { ObservationsSection } from './observations-section.js';
import { OutputsSection } from './outputs-section.js';
import { ReportsSection } from './reports-section.js';
import { SectionLinks } from './section-links.js';
import { useMobilityActions } from './actions/use-mobility-actions.js';
import { useReturnActions } from './actions/use-return-actions.js';
import { Section } from '../../components/section.js';

const route = getRouteApi('/signed-in/participations/$id');

const WHO = ['iin', 'documentNumber', 'birthDate', 'sex', 'citizenship', 'homeRegion', 'rural', 'category', 'field'];
const CONTACT = ['email', 'phone'];
const MOBILITY = ['programme', 'mode', 'funding', 'hostCountry', 'hostInstitution', 'hostRor'];
const DATES = ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd'];
const RETURN = ['returnDate', 'returnVerifiedOn', 'returnEvidence', 'notReturnedOn'];
const CREDITS = ['creditsPlanned', 'creditsEarned', 'creditsRecognised', 'recognitionFinal'];

const COLUMN = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 };

/** One participation: its life, and all that is recorded of it. */
export function RecordPage() {
  const { t } = useLanguage();
  const { id } = route.useParams();
  const { data: record, error, refetch } = useQuery(participationQuery(id));
  if (record) return <RecordView record={record} />;
  if (!error) return <Loading />;
  const missing = isProblem(error) && error.status === 404;
  return (
    <>
      <PageHeading title={missing ? t('common.notFound.title') : t('common.failed.title')} />
      <Failure error={error} {...(missing ? {} : { onRetry: () => void refetch() })} />
    </>
  );
}

function RecordView({ record }: { record: ParticipationRecord }) {
  const { t, universityName } = useLanguage();
  const code = useCodeNames();
  const session = useSession();
  const name = nameOf(record) ?? t('record.deidentifiedName', { externalId: record.externalId });
  const steps = lifeSteps(record, today());
  const attention = stepsNeedingAttention(steps);
  const { step } = route.useSearch();
  const events = useQuery(eventsQuery(record.id));
  const last = events.data?.items.findLast(({ kind }) => kind === 'interrupt' || kind === 'resume');
  const interrupted = record.status === 'departed' && last?.kind === 'interrupt';
  const actions = [
    ...useMobilityActions(record, interrupted ? 'interrupted' : record.status),
    ...useReturnActions(record),
  ];
  const returnState = returnStateOf(record);
  const { groupProject } = record;
  const sections = [
    { hash: 'commitments', title: t('record.sections.commitments') },
    { hash: 'reports', title: t('record.sections.reports') },
    { hash: 'outputs', title: t('record.sections.outputs') },
    { hash: 'observations', title: t('doing.observation.title') },
    { hash: 'money', title: t('record.sections.money') },
    { hash: 'events', title: t('doing.events.title') },
    ...(may(session, 'history.read') ? [{ hash: 'history', title: t('record.sections.history') }] : []),
  ];

  return (
    <>
      <PageHeading
        title={name}
        trail={[
          <RouterLink key="list" to="/participations">
            {t('participations.title')}
          </RouterLink>,
        ]}
        actions={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {may(session, 'data_quality.read') && (
              <RouterButton variant="outlined" to="/data-quality/findings" search={{ participationId: record.id }}>
                {t('common.pages.dataQuality')}
              </RouterButton>
            )}
            {may(session, 'participation.write') && <EditContactButton record={record} />}
          </Box>
        }
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {t('record.subtitle', { externalId: record.externalId, university: universityName(record.university) })}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, rowGap: 0.5, mt: 1, fontWeight: 500 }}>
          <StatusMark tone={toneOfStatus(record.status)} label={code('participationStatus', record.status)} />
          {interrupted && <StatusMark tone="waiting" label={t('doing.interrupted')} />}
          {record.status !== 'planned' && record.status !== 'cancelled' && (
            <StatusMark
              tone={RETURN_TONES[returnState]}
              hollow={returnState === 'none'}
              label={`${t('record.sections.return')}: ${t(`record.returnState.${returnState}`)}`}
            />
          )}
        </Box>
      </PageHeading>
      <SectionLinks id={record.id} sections={sections} />

      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '320px minmax(0, 1fr)' },
          gap: 2.5,
          alignItems: 'start',
        }}
      >
        <Box sx={COLUMN}>
          <NextSteps record={record} steps={attention} actions={actions} open={step} />
          <Section title={t('record.life.title')}>
            <LifeTimeline steps={steps} />
          </Section>
        </Box>

        <Box sx={COLUMN}>
          <Section title={t('record.sections.who')}>
            <FieldsList
              record={{ ...record, iin: record.iinMask ?? undefined, documentNumber: record.documentMask ?? undefined }}
              columns={[...WHO, ...CONTACT]}
            />
          </Section>
          <Section title={t('record.sections.mobility')}>
            <FieldsList record={record} columns={[...MOBILITY, ...DATES]} />
          </Section>
          <Section title={t('record.sections.return')}>
            <FieldsList record={record} columns={record.waiver ? [...RETURN, 'waiver', 'waiverDate'] : RETURN}>
              <FieldLine name={t('record.sections.return')}>{t(`record.returnState.${returnState}`)}</FieldLine>
            </FieldsList>
          </Section>
          <CommitmentsSection record={record} />
          <Section title={t('record.sections.groupProject')}>
            {groupProject ? (
              <FieldsList
                record={groupProject}
                table="group_projects"
                columns={['groupCode', 'task', 'dueDate', 'status', 'decidedOn']}
              >
                <FieldLine name={t('fields.title')}>
                  {may(session, 'group.read') ? (
                    <RouterLink to="/group-projects/$id" params={{ id: groupProject.id }}>
                      {groupProject.title}
                    </RouterLink>
                  ) : (
                    groupProject.title
                  )}
                </FieldLine>
              </FieldsList>
            ) : (
              <Typography color="textSecondary">{t('record.noGroupProject')}</Typography>
            )}
          </Section>
          <ReportsSection reports={record.reports} />
          <OutputsSection record={record} />
          <ObservationsSection id={record.id} />
          <Section title={t('record.sections.credits')}>
            <FieldsList record={record} columns={CREDITS} />
          </Section>
          <LedgerSection id={record.id} />
          <EventsSection id={record.id} />
          {may(session, 'history.read') && <HistorySection id={record.id} />}
        </Box>
      </Box>
    </>
  );
}
