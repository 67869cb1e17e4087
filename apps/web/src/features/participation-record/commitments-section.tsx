import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { CommitmentView } from '../../api/contract.js';
import { DataTable } from '../../components/data-table.js';
import { StatusMark, type Tone } from '../../components/status-mark.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-names.js';
import { Section } from '../../components/section.js';

const TONES: Record<string, Tone> = {
  agreed: 'neutral',
  claimed: 'waiting',
  verified: 'good',
  rejected: 'bad',
  waived: 'neutral',
};

/** What was promised, what is claimed, what is verified. */
export function CommitmentsSection({ commitments }: { commitments: readonly CommitmentView[] }) {
  const { t, date, number } = useLanguage();
  const code = useCodeNames();
  return (
    <Section title={t('record.sections.commitments')}>
      {commitments.length === 0 ? (
        <Typography color="textSecondary">{t('record.noCommitments')}</Typography>
      ) : (
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
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
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
