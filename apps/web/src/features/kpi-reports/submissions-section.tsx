import { useQuery } from '@tanstack/react-query';
import { snapshotsQuery } from '../../api/kpi-reports.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { Failure } from '../../components/failure.js';
import { Loading } from '../../components/loading.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';

/** The submissions of a report, each frozen for good, with the digest by which it can be known again. */
export function SubmissionsSection({ id }: { id: string }) {
  const { t, date, instant } = useLanguage();
  const { data, error, refetch } = useQuery(snapshotsQuery(id));
  return (
    <Section title={t('kpiReport.submissions.title')}>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={2} />}
      {data && (
        <>
          <DataTable caption={t('kpiReport.submissions.caption')}>
            <thead>
              <tr>
                <th scope="col">{t('kpiReport.submissions.number')}</th>
                <th scope="col">{t('kpi.asOf')}</th>
                <th scope="col" className="wide-only">
                  {t('kpiReport.submissions.computedAt')}
                </th>
                <th scope="col" className="desk-only">
                  {t('kpiReport.submissions.definitions')}
                </th>
                <th scope="col">{t('kpiReport.submissions.digest')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.toReversed().map(({ version, asOf, computedAt, definitionVersion, digest }) => (
                <tr key={version}>
                  <th scope="row">
                    <RouterLink
                      to="/kpi-reports/$id/submissions/$version"
                      params={{ id, version: String(version) }}
                      sx={{ fontWeight: 600 }}
                    >
                      {t('kpiReport.submissions.name', { number: version, date: date(computedAt) })}
                    </RouterLink>
                  </th>
                  <td className="nowrap">{date(asOf)}</td>
                  <td className="wide-only nowrap">{instant(computedAt)}</td>
                  <td className="desk-only">{definitionVersion}</td>
                  <td>
                    <code style={{ overflowWrap: 'anywhere', fontSize: '0.8125rem' }}>{digest}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="kpi-report-submissions"
            caption={t('kpiReport.submissions.caption')}
            rows={data.items.toReversed()}
            columns={[
              [t('kpiReport.submissions.number'), ({ version }) => version],
              [t('kpi.asOf'), ({ asOf }) => asOf],
              [t('kpiReport.submissions.computedAt'), ({ computedAt }) => computedAt],
              [t('kpiReport.submissions.definitions'), ({ definitionVersion }) => definitionVersion],
              [t('kpiReport.submissions.digest'), ({ digest }) => digest],
            ]}
          />
        </>
      )}
    </Section>
  );
}
