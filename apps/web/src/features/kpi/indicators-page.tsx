import { useQuery } from '@tanstack/react-query';
import { KPI_REPORT_SECTION_CODES, KPI_REPORT_SECTIONS } from '#domain/report/kpi-report-sections.js';
import { kpiDefinitionsQuery } from '../../api/kpi.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { PageHeading } from '../../components/page-heading.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';

/** Every indicator of the catalogue with its definition, in the sections of a report. */
export function IndicatorsPage() {
  const { t, language } = useLanguage();
  const code = useCodeNames();
  const { data, error, refetch } = useQuery(kpiDefinitionsQuery);
  return (
    <>
      <PageHeading
        title={t('kpiIndicator.listTitle')}
        trail={[
          <RouterLink key="kpi" to="/kpi">
            {t('kpi.title')}
          </RouterLink>,
        ]}
        intro={t('kpiIndicator.listIntro')}
      />
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={14} />}
      {data && (
        <>
          <DataTable caption={t('kpiIndicator.listTitle')}>
            <thead>
              <tr>
                <th scope="col">{t('kpi.columns.indicator')}</th>
                <th scope="col">{t('kpi.definition')}</th>
                <th scope="col" className="desk-only">
                  {t('kpiView.rule.unit')}
                </th>
                <th scope="col" className="desk-only">
                  {t('kpiView.rule.direction')}
                </th>
              </tr>
            </thead>
            {KPI_REPORT_SECTION_CODES.map((section) => (
              <tbody key={section}>
                <tr className="group">
                  <th scope="rowgroup" colSpan={4}>
                    {code('kpiReportSection', section)}
                  </th>
                </tr>
                {data
                  .filter((definition) => (KPI_REPORT_SECTIONS[section] as readonly string[]).includes(definition.code))
                  .map((definition) => (
                    <tr key={definition.code}>
                      <th scope="row">
                        <RouterLink to="/kpi/indicators/$code" params={{ code: definition.code }}>
                          {definition.code.replace('_', '.')} {definition.name[language]}
                        </RouterLink>
                      </th>
                      <td>{definition.definition[language]}</td>
                      <td className="desk-only">{definition.unit.label[language]}</td>
                      <td className="desk-only">{definition.direction.label[language]}</td>
                    </tr>
                  ))}
              </tbody>
            ))}
          </DataTable>
          <TableFiles
            name="kpi-definitions"
            caption={t('kpiIndicator.listTitle')}
            rows={KPI_REPORT_SECTION_CODES.flatMap((section) =>
              data
                .filter(({ code: indicator }) =>
                  (KPI_REPORT_SECTIONS[section] as readonly string[]).includes(indicator),
                )
                .map((definition) => ({ ...definition, section })),
            )}
            columns={[
              [t('kpiIndicator.section'), ({ section }) => code('kpiReportSection', section)],
              [
                t('kpi.columns.indicator'),
                ({ code: indicator, name }) => `${indicator.replace('_', '.')} ${name[language]}`,
              ],
              [t('kpi.definition'), ({ definition }) => definition[language]],
              [t('kpiView.rule.unit'), ({ unit }) => unit.label[language]],
              [t('kpiView.rule.direction'), ({ direction }) => direction.label[language]],
              [t('kpiView.rule.version'), ({ definitionVersion }) => definitionVersion],
            ]}
          />
        </>
      )}
    </>
  );
}
