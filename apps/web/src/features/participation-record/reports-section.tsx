import Typography from '@mui/material/Typography';
import type { ReportView } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { toColumn } from '../../components/column-name.js';
import { useFields } from '../../components/field-value.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { Section } from '../../components/section.js';
import { ReportStatus } from './report-status.js';

/** Two reports fit a phone side by side; more are scrolled sideways. */
const ANSWER = { minWidth: 92, overflowWrap: 'anywhere', hyphens: 'auto' } as const;

const WAVES = ['end', 'm6', 'm12', 'm24'];

const QUESTIONS = [
  'evidenceLevel',
  'referenceDate',
  'activities',
  'employer',
  'occupation',
  'levelMatch',
  'fieldMatch',
  'residenceCountry',
  'contactWithHost',
  'supportMentor',
  'supportAccess',
  'supportAdmin',
  'supportHousing',
  'supportLanguage',
  'supportIntegration',
  'problems',
  'seriousProblem',
] as const satisfies readonly (keyof ReportView)[];

function answered(value: unknown): boolean {
  return value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
}

/** Where the reports stand, and below the answers of those sent in, side by side; a question nobody answered takes no line. */
export function ReportsSection({ reports }: { reports: readonly ReportView[] }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const fields = useFields();
  const inOrder = reports.toSorted(
    (a, b) => WAVES.indexOf(a.wave) - WAVES.indexOf(b.wave) || (a.submittedOn ?? '').localeCompare(b.submittedOn ?? ''),
  );
  const ordered = inOrder.filter(({ submittedOn }) => submittedOn !== null);
  const questions = QUESTIONS.filter((question) => ordered.some((report) => answered(report[question])));
  return (
    <Section title={t('record.sections.reports')} id="reports">
      {reports.length > 0 && <ReportStatus reports={inOrder} />}
      {ordered.length === 0 ? (
        <Typography color="textSecondary" sx={{ mt: reports.length > 0 ? 2 : 0 }}>
          {t('record.noReports')}
        </Typography>
      ) : (
        <>
          <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>
            {t('record.reportCaption')}
          </Typography>
          <DataTable caption={t('record.reportCaption')}>
            <thead>
              <tr>
                <th scope="col">{t('record.question')}</th>
                {ordered.map((report) => (
                  <th key={report.id} scope="col" style={ANSWER}>
                    {code('wave', report.wave)}
                    <div style={{ fontWeight: 400 }}>{date(report.submittedOn)}</div>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {questions.map((question) => (
                <tr key={question}>
                  <th scope="row" style={ANSWER}>
                    {fields.name(toColumn(question))}
                  </th>
                  {ordered.map((report) => (
                    <td key={report.id} style={ANSWER}>
                      {fields.value(toColumn(question), report[question], { table: 'reports' })}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="report-answers"
            caption={t('record.reportCaption')}
            rows={questions}
            columns={[
              [t('record.question'), (question) => fields.name(toColumn(question))],
              ...ordered.map(
                (report) =>
                  [
                    `${code('wave', report.wave)}, ${report.submittedOn ?? ''}`,
                    (question: (typeof QUESTIONS)[number]) =>
                      fields.value(toColumn(question), report[question], { table: 'reports' }),
                  ] as const,
              ),
            ]}
          />
        </>
      )}
    </Section>
  );
}
