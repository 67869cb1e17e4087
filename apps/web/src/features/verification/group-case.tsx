import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { acceptGroupResult, rejectGroupResult } from '../../api/verification.js';
import { type GroupProjectRecord, groupProjectQuery } from '../../api/own-records.js';
import { useSession } from '../../app/use-session.js';
import { action, type Action } from '../../components/action-form/action.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { FieldsList } from '../../components/fields-list.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { useRefusalText } from '../../language/use-refusal-text.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { EvidencePanel } from './evidence-panel.js';
import { Loaded } from './loaded.js';
import { useActorNames } from './use-actor-names.js';
import { type GroundedReason, useReasons } from './use-reasons.js';

/** The joint result of a group: its task and what came of it, beside the evidence. */
export function GroupCase({ id }: { id: string }) {
  return <Loaded query={useQuery(groupProjectQuery(id))}>{(record) => <View project={record} />}</Loaded>;
}

function View({ project }: { project: GroupProjectRecord }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const { user } = useSession();
  const { nameOf, authorOf } = useActorNames(project.members[0]?.participationId ?? null);
  const refusalText = useRefusalText();
  const decisions = useDecisions(project);
  return (
    <CaseView
      title={project.title}
      participationId={null}
      isOwn={project.claimedBy === user.id}
      decisions={decisions}
      left={{
        title: t('checking.promised'),
        content: (
          <>
            <FieldsList record={project} table="group_projects" columns={['groupCode', 'task', 'dueDate', 'status']} />
            <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>
              {t('checking.group.result')}
            </Typography>
            <Typography sx={{ mb: 2, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {project.jointResult ?? t('checking.group.noResult')}
            </Typography>
            <FieldsList record={project} columns={['claimedOn']} />
            <Typography sx={{ mt: 1.5 }}>
              <RouterLink to="/group-projects/$id" params={{ id: project.id }}>
                {t('checking.group.page')}
              </RouterLink>
            </Typography>
            <Members project={project} />
          </>
        ),
      }}
      right={{
        title: t('checking.evidence.title'),
        content: <EvidencePanel items={project.evidenceItems} authorOf={authorOf} />,
      }}
      {...(project.decidedOn === null
        ? {}
        : {
            decided: (
              <DecisionText
                text={`${code('groupProjectStatus', project.status)}, ${date(project.decidedOn)}`}
                reason={refusalText(project)}
                by={nameOf(project.decidedBy)}
              />
            ),
          })}
    />
  );
}

function Members({ project: { members } }: { project: GroupProjectRecord }) {
  const { t, degree } = useLanguage();
  const code = useCodeNames();
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2.5, mb: 1 }}>
        {t('checking.group.members')}
      </Typography>
      <DataTable caption={t('checking.group.members')}>
        <thead>
          <tr>
            <th scope="col">{t('fields.external_id')}</th>
            <th scope="col">{t('fields.status')}</th>
            <th scope="col" className="number">
              {t('fields.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map(({ participationId, externalId, status, share }) => (
            <tr key={participationId}>
              <th scope="row">
                <RouterLink to="/participations/$id" params={{ id: participationId }}>
                  {externalId ?? participationId.slice(0, 8)}
                </RouterLink>
              </th>
              <td>{code('participationStatus', status)}</td>
              <td className="number">{degree(share)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <TableFiles
        name="group-project-members"
        caption={t('checking.group.members')}
        rows={members}
        columns={[
          [t('fields.external_id'), ({ externalId }) => externalId],
          [t('fields.status'), ({ status }) => (status === null ? null : code('participationStatus', status))],
          [t('fields.share'), ({ share }) => share],
        ]}
      />
    </>
  );
}

function useDecisions({ id, actions }: GroupProjectRecord): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  return [
    ...(actions.includes('accept')
      ? [
          action<{ reason: string }>({
            key: 'accept',
            title: t('checking.group.accept'),
            fields: [reasons.plain],
            send: (body, key) => acceptGroupResult(id, body, key),
            done: t('checking.group.accepted'),
          }),
        ]
      : []),
    ...(actions.includes('reject')
      ? [
          action<GroundedReason>({
            key: 'reject',
            title: t('checking.group.reject'),
            text: t('checking.commitment.rejectText'),
            grave: true,
            fields: reasons.fields,
            send: (body, key) => rejectGroupResult(id, body, key),
            done: t('checking.group.rejected'),
          }),
        ]
      : []),
  ];
}
