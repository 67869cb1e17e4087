import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { isAnswered, pagesOf } from '#domain/questionnaire/routing.js';
import type { Answers } from '#domain/questionnaire/questionnaire.js';
import { REPORT_STATUS_LABELS, WAVE_LABELS } from '#reference/report-labels.js';
import type { ReportRecord } from '../../api/reports.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useLabels } from '../../language/use-labels.js';
import { AnswersList } from './answers-list.js';
import { type DraftKeeper } from './draft-keeper.js';
import { referenceOf, resumeAt } from './question-path.js';
import { useKeeper, useReport } from './report-context.js';
import { ReturnReasons } from './return-reasons.js';
import { SavedMark } from './saved-mark.js';

const route = getRouteApi('/signed-in/consented/report/my/reports/$id');

/** Only asked for where a report was accepted. */
const CorrectionRequest = lazy(async () => ({
  default: (await import('./correction-request.js')).CorrectionRequest,
}));

/** One report: what it is, by when, how far it is; where it has been sent in, what was answered. */
export function ReportPage() {
  const { t } = useLanguage();
  const label = useLabels();
  const { report, keeper, definition } = useReport();
  const answers = report.answers as Answers | null;
  return (
    <>
      <PageHeading title={t('reportForm.about', { wave: label(WAVE_LABELS, report.wave) })} trail={[]} />
      <ReturnReasons report={report} />
      {keeper ? <Answering keeper={keeper} /> : <ReportState report={report} />}
      {answers !== null && keeper === null && (
        <Box sx={{ mt: 3 }}>
          <Section title={t('reportForm.yourAnswers')}>
            <AnswersList definition={definition} answers={answers} />
          </Section>
        </Box>
      )}
      {keeper === null && (
        <Suspense fallback={<Loading lines={2} />}>
          <CorrectionRequest report={report} />
        </Suspense>
      )}
    </>
  );
}

function Answering({ keeper }: { keeper: DraftKeeper }) {
  const { t, longDate, number } = useLanguage();
  const { id } = route.useParams();
  const { report, definition } = useReport();
  const { answers } = useKeeper(keeper);
  const pages = pagesOf(definition, answers);
  const answered = pages.filter(({ question }) => isAnswered(answers[question.code])).length;
  const late = report.deadlineOn !== null && report.deadlineOn < today();
  const destination = resumeAt(definition, answers);
  const returned = report.returnedOn !== null;
  return (
    <>
      <SavedMark keeper={keeper} />
      {report.deadlineOn !== null && (
        <Alert severity={late ? 'warning' : 'info'} variant="outlined" sx={{ mb: 2 }}>
          {late
            ? t('reportForm.late', { date: longDate(report.deadlineOn) })
            : t('reportForm.dueBy', { date: longDate(report.deadlineOn) })}
        </Alert>
      )}
      <Typography sx={{ mb: 1.5 }}>{t('reportForm.start.what')}</Typography>
      <Box component="ul" sx={{ mt: 0, pl: 2.5, '& li': { mb: 0.75 } }}>
        <li>{t('reportForm.start.length', { number: number(pages.length) })}</li>
        <li>{t('reportForm.start.saved')}</li>
        <li>{t('reportForm.start.who')}</li>
      </Box>
      {answered > 0 && (
        <Typography sx={{ mb: 2, fontWeight: 600 }}>
          {t('reportForm.start.answered', { answered: number(answered), of: number(pages.length) })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 2, mt: 2.5 }}>
        {destination === 'check' || returned ? (
          <RouterButton to="/my/reports/$id/check" params={{ id }} variant="contained" size="large">
            {returned ? t('reportForm.start.correct') : t('reportForm.check.title')}
          </RouterButton>
        ) : (
          <RouterButton
            to="/my/reports/$id/questions/$question"
            params={{ id, question: destination.question }}
            variant="contained"
            size="large"
          >
            {answered > 0 ? t('reportForm.start.resume') : t('reportForm.start.begin')}
          </RouterButton>
        )}
        {answered > 0 && destination !== 'check' && !returned && (
          <RouterButton to="/my/reports/$id/check" params={{ id }} variant="outlined" size="large">
            {t('reportForm.start.seeAnswers')}
          </RouterButton>
        )}
      </Box>
      <Box sx={{ mt: 3 }}>
        <RouterLink to="/my">{t('reportForm.toHome')}</RouterLink>
      </Box>
    </>
  );
}

function ReportState({ report }: { report: ReportRecord }) {
  const { t, date } = useLanguage();
  const label = useLabels();
  const sentOn = report.resubmittedOn ?? report.submittedOn;
  return (
    <Section title={t('reportForm.state')}>
      <Fields>
        <FieldLine name={t('reportForm.status')}>{label(REPORT_STATUS_LABELS, report.status)}</FieldLine>
        {report.status === 'scheduled' && report.opensOn !== null && (
          <FieldLine name={t('reportForm.opensOn')}>{date(report.opensOn)}</FieldLine>
        )}
        {sentOn !== null && (
          <>
            <FieldLine name={t('reportForm.done.reference')}>{referenceOf(report)}</FieldLine>
            <FieldLine name={t('reportForm.sentOn')}>{date(sentOn)}</FieldLine>
          </>
        )}
        {report.acceptedOn !== null && (
          <FieldLine name={t('reportForm.acceptedOn')}>{date(report.acceptedOn)}</FieldLine>
        )}
      </Fields>
      {report.status === 'submitted' && <Typography sx={{ mt: 2 }}>{t('reportForm.done.review')}</Typography>}
    </Section>
  );
}
