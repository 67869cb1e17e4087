import { returnDueOn } from '#domain/mobility/decide-return.js';
import { RETURN_LIFE_CYCLE, returnState } from '#domain/participation/return-life-cycle.js';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import type { ParticipationRecord } from '../../../api/contract.js';
import { confirmNonReturn, enterReturn, type Steps } from '../../../api/record-steps.js';
import { may } from '../../../app/navigation.js';
import { useSession } from '../../../app/use-session.js';
import { action, type Action } from '../../../components/action-form/action.js';
import { today } from '../../../language/format.js';
import { useLanguage } from '../../../language/use-language.js';
import { useReasonFields } from './use-reason-fields.js';

/** The steps on the return that the reader may take as it stands; its verification is decided side by side. */
export function useReturnActions(record: ParticipationRecord): Action[] {
  const { t, date } = useLanguage();
  const session = useSession();
  const { reason, remark } = useReasonFields();
  const { role } = session.user;
  const { id, status } = record;
  if (role === 'admin' || status === 'planned' || status === 'cancelled') return [];
  const steps = availableActions(RETURN_LIFE_CYCLE, returnState(record), role);
  const due = returnDueOn(record);
  return [
    ...(steps.includes('claim') && may(session, 'return.claim')
      ? [
          action<Steps['ReturnClaim']>({
            key: 'claim_return',
            title: t('doing.claimReturn.title'),
            text: t('doing.claimReturn.text'),
            fields: [{ name: 'returnDate', kind: 'date', label: t('fields.return_date') }, remark],
            send: (body, key) => enterReturn(id, body, key),
            done: t('doing.claimReturn.done'),
          }),
        ]
      : []),
    // Nobody has failed to return before the last day on which they are in time.
    ...(steps.includes('confirm_non_return') && may(session, 'return.decide') && due !== null && due < today()
      ? [
          action<Steps['NonReturn']>({
            key: 'confirm_non_return',
            title: t('doing.nonReturn.title'),
            text: t('doing.nonReturn.text', { due: date(due) }),
            grave: true,
            fields: [
              { name: 'notReturnedOn', kind: 'date', label: t('doing.nonReturn.on'), initial: today(), optional: true },
              reason,
            ],
            send: (body, key) => confirmNonReturn(id, body, key),
            done: t('doing.nonReturn.done'),
          }),
        ]
      : []),
  ];
}
