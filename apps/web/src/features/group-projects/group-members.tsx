import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import type { GroupProjectRecord } from '../../api/own-records.js';
import { toneOfStatus } from '../../components/participation-tones.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { netPaid } from './member-shares.js';
import { MembersForm } from './members-form.js';

/** Who carries the task out, with which share, and what was paid for their mobilities. */
export function GroupMembers({ project, changeable }: { project: GroupProjectRecord; changeable: boolean }) {
  const { t, degree, money } = useLanguage();
  const code = useCodeNames();
  const [changing, setChanging] = useState(false);
  const { members } = project;
  return (
    <Section
      title={t('groups.members.title')}
      action={
        changeable &&
        !changing && (
          <Button size="small" onClick={() => setChanging(true)}>
            {t('groups.members.change')}
          </Button>
        )
      }
    >
      {changing && <MembersForm project={project} onDone={() => setChanging(false)} />}
      {!changing && members.length === 0 && <Typography color="textSecondary">{t('groups.members.none')}</Typography>}
      {!changing && members.length > 0 && (
        <>
          <DataTable caption={t('groups.members.title')}>
            <thead>
              <tr>
                <th scope="col">{t('groups.members.who')}</th>
                <th scope="col" className="wide-only">
                  {t('groups.members.status')}
                </th>
                <th scope="col" className="number">
                  {t('groups.members.share')}
                </th>
                <th scope="col" className="wide-only">
                  {t('groups.members.funding')}
                </th>
                <th scope="col" className="number">
                  {t('groups.members.paid')}
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map((member) => (
                <tr key={member.participationId}>
                  <th scope="row">
                    <RouterLink
                      to="/participations/$id"
                      params={{ id: member.participationId }}
                      sx={{ overflowWrap: 'anywhere' }}
                    >
                      {member.name ?? member.externalId}
                    </RouterLink>
                    {member.name !== null && (
                      <div className="secondary" style={{ fontWeight: 400 }}>
                        {member.externalId}
                      </div>
                    )}
                  </th>
                  <td className="wide-only">
                    {member.status !== null && (
                      <StatusMark
                        tone={toneOfStatus(member.status)}
                        label={code('participationStatus', member.status)}
                      />
                    )}
                  </td>
                  <td className="number">{degree(member.share)}</td>
                  <td className="wide-only">{code('funding', member.funding)}</td>
                  <td className="number">{money(netPaid(member))}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('groups.members.total')}</th>
                <td className="wide-only" />
                <td className="number">{degree(members.reduce((sum, { share }) => sum + (share ?? 0), 0))}</td>
                <td className="wide-only" />
                <td className="number">
                  <strong>{money(members.reduce((sum, member) => sum + (netPaid(member) ?? 0), 0))}</strong>
                </td>
              </tr>
            </tfoot>
          </DataTable>
          <TableFiles
            name="group-project-members"
            caption={t('groups.members.title')}
            rows={members}
            columns={[
              [t('groups.members.who'), ({ name }) => name],
              [t('fields.external_id'), ({ externalId }) => externalId],
              [
                t('groups.members.status'),
                ({ status }) => (status === null ? null : code('participationStatus', status)),
              ],
              [t('groups.members.share'), ({ share }) => share],
              [t('groups.members.funding'), ({ funding }) => (funding === null ? null : code('funding', funding))],
              [t('groups.members.paid'), (member) => netPaid(member)],
            ]}
          />
        </>
      )}
      {!changing && members.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {t('groups.members.paidHint')}
        </Typography>
      )}
    </Section>
  );
}
