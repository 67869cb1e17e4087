import type { CommitmentView } from '../../../api/contract.js';
import { waiveCommitment } from '../../../api/verification.js';
import { addCommitment, proposeChange, type Steps } from '../../../api/record-steps.js';
import { may } from '../../../app/navigation.js';
import { useSession } from '../../../app/use-session.js';
import { action, type Action } from '../../../components/action-form/action.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useReasonFields } from './use-reason-fields.js';

/** Adds a commitment to a participation; the participant then confirms it. */
export function useNewCommitment(participationId: string): Action {
  const { t } = useTranslation();
  return action<Steps['NewCommitment']>({
    key: 'add_commitment',
    title: t('doing.commitment.add'),
    text: t('doing.commitment.addText'),
    fields: [
      { name: 'title', kind: 'text', max: 500, label: t('fields.title') },
      {
        name: 'description',
        kind: 'long',
        max: 4000,
        label: t('doing.commitment.criterion'),
        hint: t('doing.commitment.criterionHint'),
        optional: true,
      },
      { name: 'kind', kind: 'code', list: 'commitmentKind', label: t('fields.kind'), optional: true },
      { name: 'dueDate', kind: 'date', label: t('fields.due_date') },
      {
        name: 'weight',
        kind: 'number',
        min: 0,
        label: t('fields.weight'),
        hint: t('doing.commitment.weightHint'),
        initial: '1',
      },
    ],
    send: (body, key) => addCommitment(participationId, body, key),
    done: t('doing.commitment.added'),
  });
}

/** What the reader may do about a commitment here: propose other terms, or, for the ministry, release from it. */
export function useCommitmentActions({ id, status, title, dueDate }: CommitmentView): Action[] {
  const { t } = useTranslation();
  const session = useSession();
  const { reason } = useReasonFields();
  const open = status === 'agreed' || status === 'rejected';
  return [
    ...(open && session.user.role === 'coordinator' && may(session, 'amendment.write')
      ? [
          action<Steps['NewAmendment']>({
            key: 'amend',
            title: t('doing.commitment.amend'),
            text: t('doing.commitment.amendText'),
            fields: [
              {
                name: 'title',
                kind: 'text',
                max: 500,
                label: t('doing.commitment.newTitle'),
                hint: t('doing.commitment.now', { value: title }),
                optional: true,
              },
              {
                name: 'dueDate',
                kind: 'date',
                label: t('doing.commitment.newDate'),
                initial: dueDate ?? '',
                optional: true,
              },
              { name: 'weight', kind: 'number', min: 0, label: t('doing.commitment.newWeight'), optional: true },
              reason,
            ],
            // A day left as it is, is no change.
            send: ({ dueDate: day, ...body }, key) =>
              proposeChange(id, day === undefined || day === dueDate ? body : { ...body, dueDate: day }, key),
            done: t('doing.commitment.amended'),
          }),
        ]
      : []),
    ...((status === 'agreed' || status === 'claimed') && may(session, 'commitment.waive')
      ? [
          action<Steps['Release']>({
            key: 'waive',
            title: t('doing.commitment.waive'),
            text: t('doing.commitment.waiveText'),
            grave: true,
            fields: [
              { name: 'document', kind: 'text', max: 500, label: t('doing.document'), hint: t('doing.documentHint') },
              reason,
            ],
            send: (body, key) => waiveCommitment(id, body, key),
            done: t('doing.commitment.waived'),
          }),
        ]
      : []),
  ];
}
