import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CATEGORY_LABELS } from '#reference/participation-labels.js';
import { type SurveyRecord, surveyQuery } from '../../api/audits-and-surveys.js';
import { isProblem } from '../../api/problem.js';
import { NotFound } from '../../app/layout/not-found.js';
import { Failure } from '../../components/failure.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { NO_VALUE } from '../../language/format.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { useOversightTrail } from '../oversight/oversight-trail.js';
import { SurveyMark } from './survey-mark.js';
import { SurveyResults } from './survey-results.js';
import { SurveySteps } from './survey-steps.js';

const route = getRouteApi('/signed-in/surveys/$id');

/** One survey: where it stands, whom it asks what, and, once it is closed, what the answers come to. */
export function SurveyPage() {
  const { id } = route.useParams();
  const { data, error, refetch } = useQuery(surveyQuery(id));
  if (data) return <SurveyView survey={data} />;
  if (!error) return <Loading />;
  if (isProblem(error) && [400, 404].includes(error.status)) return <NotFound />;
  return <Failure error={error} onRetry={() => void refetch()} />;
}

function SurveyView({ survey }: { survey: SurveyRecord }) {
  const { t, language, number, date, percent } = useLanguage();
  const label = useLabels();
  const trail = useOversightTrail();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { audience, definition, invited, answered } = survey;
  const ended = [audience?.endedFrom, audience?.endedTo].some((day) => day !== undefined);
  return (
    <>
      <PageHeading
        title={survey.title[language]}
        trail={[
          ...trail,
          <RouterLink key="surveys" to="/surveys">
            {t('surveys.title')}
          </RouterLink>,
        ]}
        actions={<SurveySteps survey={survey} />}
      >
        <Box sx={{ mt: 1 }} role="status">
          <SurveyMark status={survey.status} />
        </Box>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <Section title={t('surveys.about')}>
          <Fields>
            <FieldLine name={t('surveys.questionnaire')}>{definition.title[language]}</FieldLine>
            <FieldLine name={t('surveys.dates')}>
              {date(survey.opensOn)} – {date(survey.closesOn)}
            </FieldLine>
            <FieldLine name={t('surveys.create.categories')}>
              {audience?.categories?.map((category) => label(CATEGORY_LABELS, category)).join(', ') ??
                t('surveys.everybody')}
            </FieldLine>
            <FieldLine name={t('surveys.ended')}>
              {ended ? `${date(audience?.endedFrom)} – ${date(audience?.endedTo)}` : t('surveys.anyEnd')}
            </FieldLine>
            <FieldLine name={t('surveys.invited')}>{number(invited)}</FieldLine>
            <FieldLine name={t('surveys.answered')}>
              {invited ? `${number(answered)} (${percent((answered ?? 0) / invited)})` : NO_VALUE}
            </FieldLine>
          </Fields>
        </Section>
        <SurveyResults
          survey={survey}
          category={search.category}
          onCategory={(category) => void navigate({ search: { category }, replace: true })}
        />
        <Section title={t('surveys.questions')}>
          {definition.sections.map(({ code, title, questions }) => (
            <Box key={code} sx={{ mb: 2.5 }}>
              <Typography variant="h3" gutterBottom>
                {title[language]}
              </Typography>
              <Box component="ol" sx={{ m: 0, pl: 3, '& li': { mb: 0.75 } }}>
                {questions.map((question) => (
                  <li key={question.code}>
                    {question.text[language]}
                    {question.answer.options && (
                      <Typography variant="body2" color="textSecondary">
                        {question.answer.options.map((option) => option.label[language]).join(' · ')}
                      </Typography>
                    )}
                  </li>
                ))}
              </Box>
            </Box>
          ))}
        </Section>
      </Box>
    </>
  );
}
