import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { KPI_REPORT_SECTION_CODES, KPI_REPORT_SECTIONS } from '#domain/report/kpi-report-sections.js';
import { type Snapshot, snapshotQuery } from '../../api/kpi-reports.js';
import { isProblem } from '../../api/problem.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { Sentences } from '../kpi/explanation-parts.js';
import { useFundingText } from '../kpi/figure-basis.js';
import { StateCounts } from '../kpi/state-counts.js';
import { FrozenRecords } from './frozen-records.js';
import { WrittenComment } from './section-card.js';
import { SectionFigures } from './section-figures.js';
import { useExplanation } from './use-explanation.js';

const route = getRouteApi('/signed-in/kpi-reports/$id/submissions/$version');

/** One submission, word for word, with the records that stood behind its counts. */
export function SubmissionPage() {
  const { t } = useLanguage();
  const { id, version } = route.useParams();
  const { data, error, refetch } = useQuery(snapshotQuery(id, Number(version)));
  if (data) return <Submission id={id} snapshot={data} />;
  if (!error) return <Loading lines={12} />;
  const missing = isProblem(error) && (error.status === 404 || error.status === 400);
  return (
    <>
      <PageHeading title={missing ? t('common.notFound.title') : t('common.failed.title')} />
      <Failure error={error} {...(missing ? {} : { onRetry: () => void refetch() })} />
    </>
  );
}

function Submission({ id, snapshot }: { id: string; snapshot: Snapshot }) {
  const { t, period, date, instant } = useLanguage();
  const search = route.useSearch();
  const code = useCodeNames();
  const university = useUniversityName();
  const { content, version, digest, inputDigest, computedAt, definitionVersion } = snapshot;
  const funding = useFundingText(content.funding);
  const frozen = { report: id, submission: version };
  const { explain, dialog } = useExplanation(
    {
      period: content.period,
      funding: content.funding,
      asOf: content.asOf,
      frozen: { submission: version, digest, computedAt, definitionVersion },
    },
    content.indicators,
    frozen,
  );
  return (
    <>
      <PageHeading
        title={t('kpiReport.submissions.name', { number: version, date: date(computedAt) })}
        trail={[
          <RouterLink key="list" to="/kpi-reports">
            {t('kpiReport.listTitle')}
          </RouterLink>,
          <RouterLink key="report" to="/kpi-reports/$id" params={{ id }}>
            {t('kpiReport.title', { university: university(content.university), period: period(content.period) })}
          </RouterLink>,
        ]}
      >
        <Typography color="textSecondary" sx={{ mt: 0.5 }}>
          {[university(content.university), period(content.period), funding].join(' · ')}
        </Typography>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        {search.indicator !== undefined && search.count !== undefined && (
          <FrozenRecords id={id} submission={version} indicator={search.indicator} count={search.count} />
        )}
        <Section title={t('kpiReport.submissions.frozen')}>
          <Sentences>
            <dt>{t('kpi.asOf')}</dt>
            <dd>{date(content.asOf)}</dd>
            <dt>{t('kpiReport.submissions.computedAt')}</dt>
            <dd>{instant(computedAt)}</dd>
            <dt>{t('kpiReport.submissions.definitions')}</dt>
            <dd>{definitionVersion}</dd>
            <dt>{t('kpiReport.submissions.digest')}</dt>
            <dd>
              <code>{digest}</code>
            </dd>
            <dt>{t('kpiReport.submissions.inputDigest')}</dt>
            <dd>
              <code>{inputDigest}</code>
            </dd>
          </Sentences>
          <Typography variant="body2" color="textSecondary">
            {t('kpiReport.submissions.digestNote')}
          </Typography>
        </Section>
        {KPI_REPORT_SECTION_CODES.map((section) => (
          <Section key={section} title={code('kpiReportSection', section)}>
            <SectionFigures
              section={{
                section,
                indicators: [...KPI_REPORT_SECTIONS[section]],
                comment: null,
                commentNeeded: false,
                remark: null,
              }}
              university={content.university}
              indicators={content.indicators}
              onExplain={explain}
              countsOf={(indicator, value) => <StateCounts code={indicator} value={value} of={frozen} />}
            />
            <Box sx={{ mt: 2 }}>
              <WrittenComment comment={content.comments[section] ?? null} />
            </Box>
          </Section>
        ))}
      </Box>
      {dialog}
    </>
  );
}
