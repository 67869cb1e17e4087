import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import type { ParticipationRecord, ReportView } from '../../api/contract.js';
import { inviteToReport, reportInvitationsQuery } from '../../api/record-steps.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { action } from '../../components/action-form/action.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { RouterButton } from '../../components/router-link.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { StepButton } from './actions/step-button.js';

const TONES: Record<ReportView['status'], Tone> = {
  scheduled: 'neutral',
  open: 'accent',
  draft: 'accent',
  submitted: 'waiting',
  accepted: 'good',
  returned: 'waiting',
  overdue: 'bad',
};

/** A report takes answers only from somebody who can be written to. */
const INVITABLE: ReadonlySet<ReportView['status']> = new Set(['open', 'draft', 'overdue', 'returned']);

/** Where each report stands, by when it is due, who was written to, and what can be done about it. */
export function ReportStatus({ reports }: { reports: ParticipationRecord['reports'] }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const session = useSession();
  return (
    <>
      <DataTable caption={t('doing.report.caption')}>
        <thead>
          <tr>
            <th scope="col">{t('fields.wave')}</th>
            <th scope="col">{t('fields.status')}</th>
            <th scope="col" className="wide-only">
              {t('doing.report.deadline')}
            </th>
            <th scope="col" className="wide-only">
              {t('fields.submitted_on')}
            </th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id}>
              <th scope="row">{code('wave', report.wave)}</th>
              <td>
                <StatusMark
                  tone={TONES[report.status]}
                  hollow={report.status === 'scheduled'}
                  label={code('reportStatus', report.status)}
                />
                {INVITABLE.has(report.status) && may(session, 'report.invite') && <Invitations report={report} />}
                {may(session, 'report.decide') && report.submittedOn !== null && (
                  <Box className="no-print" sx={{ mx: -0.75 }}>
                    <RouterButton
                      to="/verification/$queue/$id"
                      params={{ queue: 'reports_to_review', id: report.id }}
                      size="small"
                      aria-label={`${report.status === 'submitted' ? t('doing.check') : t('doing.look')}: ${code('wave', report.wave)}`}
                    >
                      {report.status === 'submitted' ? t('doing.check') : t('doing.look')}
                    </RouterButton>
                  </Box>
                )}
              </td>
              <td className="wide-only nowrap">{date(report.deadlineOn)}</td>
              <td className="wide-only nowrap">{date(report.submittedOn)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="reports"
        caption={t('doing.report.caption')}
        rows={reports}
        columns={[
          [t('fields.wave'), ({ wave }) => code('wave', wave)],
          [t('fields.status'), ({ status }) => code('reportStatus', status)],
          [t('doing.report.deadline'), ({ deadlineOn }) => deadlineOn],
          [t('fields.submitted_on'), ({ submittedOn }) => submittedOn],
        ]}
      />
    </>
  );
}

/** Who was written to and what became of it, and another link. */
function Invitations({ report }: { report: ReportView }) {
  const { t, instant } = useLanguage();
  const code = useCodeNames();
  const { data } = useQuery(reportInvitationsQuery(report.id));
  const last = data?.items.toSorted((a, b) => b.queuedAt.localeCompare(a.queuedAt))[0];
  const inviting = action<object>({
    key: 'invite',
    title: t('doing.report.invite'),
    text: t('doing.report.inviteText'),
    fields: [],
    send: (_body, key) => inviteToReport(report.id, key),
    done: t('doing.report.invited'),
  });
  return (
    <>
      {last && (
        <div className="secondary">
          {t(`doing.mail.${last.status}`, { date: instant(last.sentAt ?? last.queuedAt) })}
          {last.redeemedAt !== null && `; ${t('doing.mail.used', { date: instant(last.redeemedAt) })}`}
        </div>
      )}
      <Box className="no-print" sx={{ mx: -0.75 }}>
        <StepButton action={inviting} size="small" label={`${inviting.title}: ${code('wave', report.wave)}`} />
      </Box>
    </>
  );
}
