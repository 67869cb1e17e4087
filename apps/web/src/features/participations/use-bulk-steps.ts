import type { ParticipationRow } from '../../api/contract.js';
import { verifyReturn } from '../../api/verification.js';
import { listReportsOf } from '../../api/participations.js';
import { complete, depart, inviteToReport, type Steps } from '../../api/record-steps.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { action, type Action } from '../../components/action-form/action.js';
import { returnStateOf } from '../../components/participation-tones.js';
import { today } from '../../language/format.js';
import { useTranslation } from '../../language/use-translation.js';

/** A step that the reader may take on several records; what it asks for is asked once. */
export interface BulkStep {
  /** Form and words; what it sends is `take`. */
  readonly form: Action;
  /** Whether a record is in a state for it. */
  readonly isFor: (row: ParticipationRow) => boolean;
  readonly take: (row: ParticipationRow, body: never, key: string) => Promise<unknown>;
}

const INVITABLE: ReadonlySet<string> = new Set(['open', 'draft', 'overdue', 'returned']);

function step<Body extends object>(
  form: Omit<Parameters<typeof action<Body>>[0], 'send' | 'done'>,
  isFor: BulkStep['isFor'],
  take: (row: ParticipationRow, body: Body, key: string) => Promise<unknown>,
): BulkStep {
  return { form: action<Body>({ ...form, send: async () => await Promise.resolve(), done: '' }), isFor, take };
}

/** The steps that can be taken on several records of the list at once. */
export function useBulkSteps(): BulkStep[] {
  const { t } = useTranslation();
  const session = useSession();
  const acts = may(session, 'mobility.act');
  return [
    ...(acts
      ? [
          step<Steps['Departure']>(
            {
              key: 'depart',
              title: t('doing.depart.title'),
              fields: [{ name: 'actualStart', kind: 'date', label: t('doing.depart.on'), initial: today() }],
            },
            ({ status }) => status === 'planned',
            (row, body, key) => depart(row.id, body, key),
          ),
          step<Steps['Completion']>(
            {
              key: 'complete',
              title: t('doing.complete.title'),
              text: t('doing.complete.text'),
              fields: [{ name: 'actualEnd', kind: 'date', label: t('doing.complete.on'), initial: today() }],
            },
            ({ status }) => status === 'departed',
            (row, body, key) => complete(row.id, body, key),
          ),
        ]
      : []),
    ...(may(session, 'return.decide')
      ? [
          step<{ returnEvidence: never; returnVerifiedOn?: string; reason?: string }>(
            {
              key: 'verify_return',
              title: t('checking.return.verify'),
              text: t('checking.return.text'),
              fields: [
                { name: 'returnEvidence', kind: 'code', list: 'returnEvidence', label: t('fields.return_evidence') },
                { name: 'returnVerifiedOn', kind: 'date', label: t('checking.return.evidenceDate'), initial: today() },
                { name: 'reason', kind: 'long', max: 2000, label: t('checking.return.remark'), optional: true },
              ],
            },
            (row) => returnStateOf(row) === 'claimed',
            (row, body, key) => verifyReturn(row.id, body, key),
          ),
        ]
      : []),
    ...(may(session, 'report.invite')
      ? [
          step<object>(
            {
              key: 'invite',
              title: t('participations.bulk.invite'),
              text: t('participations.bulk.inviteText'),
              fields: [],
            },
            ({ status }) => status === 'completed' || status === 'terminated_early',
            async (row, _body, key) => {
              const reports = (await listReportsOf(row.id)).filter(({ status }) => INVITABLE.has(status));
              if (reports.length === 0) throw new NothingToInviteTo();
              for (const { id, wave } of reports) await inviteToReport(id, `${key}:${wave}`);
            },
          ),
        ]
      : []),
  ];
}

/** The participant owes no report just now. */
export class NothingToInviteTo extends Error {
  override readonly name = 'NothingToInviteTo';
}
