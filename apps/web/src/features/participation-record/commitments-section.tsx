import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { CommitmentView, ParticipationRecord } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { RouterButton } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { StepButton } from './actions/step-button.js';
import { useCommitmentActions, useNewCommitment } from './actions/use-commitment-actions.js';

const TONES: Record<string, Tone> = {
  agreed: 'neutral',
  claimed: 'waiting',
  verified: 'good',
  rejected: 'bad',
  waived: 'neutral',
};

/** What was promised, what is claimed, what is verified. */
export function CommitmentsSection({ record: { id, status, commitments } }: { record: ParticipationRecord }) {
  const { t, date, number } = useLanguage();
  const code = useCodeNames();
  const session = useSession();
  const adding = useNewCommitment(id);
  return (
    <Section
      title={t('record.sections.commitments')}
      id="commitments"
      action={
        status !== 'cancelled' &&
        may(session, 'commitment.write') && <StepButton action={adding} size="small" variant="outlined" />
      }
    >
      {commitments.length === 0 ? (
        <Typography color="textSecondary">{t('record.noCommitments')}</Typography>
      ) : (
        <>
          <DataTable caption={t('record.commitmentCaption')}>
            <thead>
              <tr>
                <th scope="col">№</th>
                <th scope="col">{t('fields.title')}</th>
                <th scope="col" className="wide-only">
                  {t('fields.due_date')}
                </th>
                <th scope="col" className="wide-only number">
                  {t('fields.weight')}
                </th>
                <th scope="col">{t('fields.status')}</th>
              </tr>
            </thead>
            <tbody>
              {commitments.map((commitment) => (
                <tr key={commitment.id}>
                  <td>{commitment.commitmentNo}</td>
                  <th scope="row">
                    {commitment.title}
                    <Box className="secondary" sx={{ fontWeight: 400 }}>
                      {commitment.kind && <div>{code('commitmentKind', commitment.kind)}</div>}
                      {commitment.priority && <div>{code('researchPriority', String(commitment.priority))}</div>}
                      <div className="narrow-only">
                        {t('record.dueOn')}: {date(commitment.dueDate)}
                      </div>
                      <Evidence evidence={commitment.evidence} />
                    </Box>
                  </th>
                  <td className="wide-only nowrap">{date(commitment.dueDate)}</td>
                  <td className="wide-only number">{number(commitment.weight)}</td>
                  <td>
                    <StatusMark
                      tone={TONES[commitment.status] ?? 'neutral'}
                      hollow={commitment.status === 'agreed' || commitment.status === 'waived'}
                      label={code('commitmentStatus', commitment.status)}
                    />
                    <Decisions commitment={commitment} />
                    <Steps commitment={commitment} />
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <TableFiles
            name="commitments"
            caption={t('record.commitmentCaption')}
            rows={commitments}
            columns={[
              [t('fields.commitment_no'), ({ commitmentNo }) => commitmentNo],
              [t('fields.title'), ({ title }) => title],
              [t('fields.kind'), ({ kind }) => (kind === null ? null : code('commitmentKind', kind))],
              [
                t('fields.priority'),
                ({ priority }) => (priority === null ? null : code('researchPriority', String(priority))),
              ],
              [t('fields.due_date'), ({ dueDate }) => dueDate],
              [t('fields.weight'), ({ weight }) => weight],
              [t('fields.status'), (commitment) => code('commitmentStatus', commitment.status)],
              [t('fields.claimed_degree'), ({ claimedDegree }) => claimedDegree],
              [t('fields.claimed_on'), ({ claimedOn }) => claimedOn],
              [t('fields.verified_degree'), ({ verifiedDegree }) => verifiedDegree],
              [t('fields.verified_on'), ({ verifiedOn }) => verifiedOn],
              [t('fields.rejected_on'), ({ rejectedOn }) => rejectedOn],
              [t('fields.waived_on'), ({ waivedOn }) => waivedOn],
              [t('fields.evidence'), ({ evidence }) => evidence],
            ]}
          />
        </>
      )}
    </Section>
  );
}

function Evidence({ evidence }: { evidence: string | null }) {
  const { t } = useLanguage();
  if (!evidence) return null;
  const address = evidence.startsWith('10.') ? `https://doi.org/${evidence}` : evidence;
  if (!/^https?:\/\//.test(address)) return <div>{evidence}</div>;
  return (
    <div>
      <Link href={address} target="_blank" rel="noreferrer" sx={{ overflowWrap: 'anywhere' }}>
        {t('fields.evidence')}
      </Link>
    </div>
  );
}

function Decisions({ commitment }: { commitment: CommitmentView }) {
  const { t, date, degree } = useLanguage();
  const lines = [
    commitment.claimedOn &&
      t('record.claimedShort', { degree: degree(commitment.claimedDegree), date: date(commitment.claimedOn) }),
    commitment.verifiedOn &&
      t('record.verifiedShort', { degree: degree(commitment.verifiedDegree), date: date(commitment.verifiedOn) }),
    commitment.rejectedOn && t('record.rejectedShort', { date: date(commitment.rejectedOn) }),
    commitment.waivedOn && t('record.waivedShort', { date: date(commitment.waivedOn) }),
  ].filter(Boolean);
  return lines.map((line) => (
    <div key={line} className="secondary">
      {line}
    </div>
  ));
}

/** The way to the evidence and the decision, and what may be done about the terms. */
function Steps({ commitment }: { commitment: CommitmentView }) {
  const { t } = useLanguage();
  const session = useSession();
  const actions = useCommitmentActions(commitment);
  const { id, title, status } = commitment;
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mx: -0.75 }}>
      {status !== 'agreed' && may(session, 'verification.read') && (
        <RouterButton
          to="/verification/$queue/$id"
          params={{ queue: 'commitments_to_verify', id }}
          size="small"
          aria-label={`${status === 'claimed' ? t('doing.check') : t('doing.look')}: ${title}`}
        >
          {status === 'claimed' ? t('doing.check') : t('doing.look')}
        </RouterButton>
      )}
      {actions.map((action) => (
        <StepButton key={action.key} action={action} size="small" label={`${action.title}: ${title}`} />
      ))}
    </Box>
  );
}
