import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { hasFunnel, type IndicatorCode, isIndicatorCode } from '#domain/kpi/catalogue.js';
import { LANGUAGES } from '#reference/label.js';
import { type KpiDefinition, kpiDefinitionsQuery } from '../../api/kpi.js';
import { may } from '../../app/navigation.js';
import { NotFound } from '../../app/layout/not-found.js';
import { useSession } from '../../app/use-session.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { DefinitionList } from './definition-list.js';
import { Sentences } from './explanation-parts.js';
import { IndicatorFigures } from './indicator-figures.js';
import type { KpiSearch } from './kpi-search.js';
import { funnelSearch, trendSearch } from './kpi-selection.js';

/** Below what is looked at first. */
const IndicatorYears = lazy(async () => ({ default: (await import('./indicator-years.js')).IndicatorYears }));

const route = getRouteApi('/signed-in/kpi/indicators/$code');

/** One indicator: what it means, how it is computed, and its figures. */
export function IndicatorPage() {
  const { t } = useLanguage();
  const { code } = route.useParams();
  const { data, error, refetch } = useQuery(kpiDefinitionsQuery);
  const definition = data?.find((candidate) => candidate.code === code);
  if (definition) return <Indicator key={code} definition={definition} />;
  if (data) return <NotFound />;
  if (!error) return <Loading />;
  return (
    <>
      <PageHeading title={t('kpiIndicator.listTitle')} />
      <Failure error={error} onRetry={() => void refetch()} />
    </>
  );
}

function Indicator({ definition }: { definition: KpiDefinition }) {
  const { t, language } = useLanguage();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { code } = definition;
  return (
    <>
      <PageHeading
        title={`${code.replace('_', '.')} ${definition.name[language]}`}
        trail={[
          <RouterLink key="kpi" to="/kpi">
            {t('kpi.title')}
          </RouterLink>,
          <RouterLink key="list" to="/kpi/indicators">
            {t('kpiIndicator.listTitle')}
          </RouterLink>,
        ]}
        actions={isIndicatorCode(code) && <OtherViews code={code} search={search} />}
      >
        <Typography sx={{ mt: 0.5, maxWidth: 860 }}>{definition.question[language]}</Typography>
      </PageHeading>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
        <IndicatorFigures
          definition={definition}
          search={search}
          onChange={(next) => void navigate({ search: next, replace: true })}
        />
        {isIndicatorCode(code) && (
          <Suspense fallback={<Loading lines={6} />}>
            <IndicatorYears code={code} search={search} />
          </Suspense>
        )}
        <Box
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
            gap: 2.5,
            alignItems: 'start',
          }}
        >
          <Section title={t('kpi.definition')}>
            <Sentences>
              {LANGUAGES.map((one) => (
                <div key={one}>
                  <dt>{t(`kpiIndicator.languages.${one}`)}</dt>
                  <dd lang={one}>
                    <strong>{definition.name[one]}.</strong> {definition.definition[one]}
                  </dd>
                </div>
              ))}
              <dt>{t('kpiIndicator.confidentiality')}</dt>
              <dd>{definition.confidentiality.label[language]}</dd>
              {definition.variants.length > 0 && (
                <>
                  <dt>{t('kpiIndicator.variants')}</dt>
                  <dd>{definition.variants.map(({ label }) => label[language]).join('; ')}</dd>
                </>
              )}
              <dt>{t('kpiView.rule.version')}</dt>
              <dd>{t('kpiView.rule.source', { version: definition.definitionVersion })}</dd>
            </Sentences>
          </Section>
          <Section title={t('kpi.how')}>
            <DefinitionList definition={definition} />
          </Section>
        </Box>
      </Box>
    </>
  );
}

/** The same indicator over the years, and of all universities against how many are known. */
function OtherViews({ code, search }: { code: IndicatorCode; search: KpiSearch }) {
  const { t } = useLanguage();
  const session = useSession();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      {may(session, 'trend.read') && (
        <RouterButton to="/trend" search={{ ...trendSearch(search), indicator: code }} variant="outlined">
          {t('kpiView.overYears')}
        </RouterButton>
      )}
      {may(session, 'comparison.read') && hasFunnel(code) && (
        <RouterButton to="/national/funnel" search={{ ...funnelSearch(search), indicator: code }} variant="outlined">
          {t('kpiView.funnel')}
        </RouterButton>
      )}
    </Box>
  );
}
