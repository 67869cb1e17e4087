import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { MOBILITY_LIFE_CYCLE, type MobilityAction, type MobilityState } from '#domain/mobility/mobility-life-cycle.js';
import type { ParticipationRecord } from '../../../api/contract.js';
import {
  cancelMobility,
  changeHost,
  complete,
  depart,
  extend,
  interrupt,
  resume,
  type Steps,
  terminateEarly,
  waiveMobility,
} from '../../../api/record-steps.js';
import { may } from '../../../app/navigation.js';
import { useSession } from '../../../app/use-session.js';
import { action, type Action } from '../../../components/action-form/action.js';
import { today } from '../../../language/format.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useReasonFields } from './use-reason-fields.js';

/** Whether the reader may take a step at all; the table says from where. */
const PERMISSION_OF = (step: MobilityAction) =>
  step === 'cancel' ? 'mobility.cancel' : step === 'waive' ? 'mobility.waive' : 'mobility.act';

/** The steps that the reader may take on a mobility as it stands, each with its form, in the order of its life. */
export function useMobilityActions(record: ParticipationRecord, state: MobilityState): Action[] {
  const session = useSession();
  const all = useAllActions(record);
  const { role } = session.user;
  if (role === 'admin') return [];
  return availableActions(MOBILITY_LIFE_CYCLE, state, role)
    .filter((step) => may(session, PERMISSION_OF(step)))
    .filter((step) => step !== 'waive' || record.waiver === null)
    .map((step) => all[step]);
}

function useAllActions(record: ParticipationRecord): Record<MobilityAction, Action> {
  const { t } = useTranslation();
  const { reason, remark } = useReasonFields();
  const { id, plannedStart, plannedEnd } = record;
  /** A planned day that has come is most likely the day it happened. */
  const likely = (planned: string) => (planned <= today() ? planned : today());
  return {
    depart: action<Steps['Departure']>({
      key: 'depart',
      title: t('doing.depart.title'),
      fields: [
        { name: 'actualStart', kind: 'date', label: t('doing.depart.on'), initial: likely(plannedStart) },
        remark,
      ],
      send: (body, key) => depart(id, body, key),
      done: t('doing.depart.done'),
    }),
    extend: action<Steps['Extension']>({
      key: 'extend',
      title: t('doing.extend.title'),
      text: t('doing.extend.text'),
      fields: [{ name: 'plannedEnd', kind: 'date', label: t('doing.extend.to'), initial: plannedEnd }, reason],
      send: (body, key) => extend(id, body, key),
      done: t('doing.extend.done'),
    }),
    interrupt: action<Steps['Interruption']>({
      key: 'interrupt',
      title: t('doing.interrupt.title'),
      fields: [
        { name: 'from', kind: 'date', label: t('doing.interrupt.from') },
        { name: 'until', kind: 'date', label: t('doing.interrupt.until'), optional: true },
        reason,
      ],
      send: (body, key) => interrupt(id, body, key),
      done: t('doing.interrupt.done'),
    }),
    resume: action<Steps['Resumption']>({
      key: 'resume',
      title: t('doing.resume.title'),
      fields: [{ name: 'resumedOn', kind: 'date', label: t('doing.resume.on') }, remark],
      send: (body, key) => resume(id, body, key),
      done: t('doing.resume.done'),
    }),
    complete: action<Steps['Completion']>({
      key: 'complete',
      title: t('doing.complete.title'),
      text: t('doing.complete.text'),
      fields: [{ name: 'actualEnd', kind: 'date', label: t('doing.complete.on'), initial: likely(plannedEnd) }, remark],
      send: (body, key) => complete(id, body, key),
      done: t('doing.complete.done'),
    }),
    terminate_early: action<Steps['EarlyEnd']>({
      key: 'terminate_early',
      title: t('doing.terminate.title'),
      text: t('doing.terminate.text'),
      grave: true,
      fields: [{ name: 'actualEnd', kind: 'date', label: t('doing.terminate.on') }, reason],
      send: (body, key) => terminateEarly(id, body, key),
      done: t('doing.terminate.done'),
    }),
    change_host: action<Steps['HostChange']>({
      key: 'change_host',
      title: t('doing.host.title'),
      text: t('doing.host.text'),
      fields: [
        { name: 'hostCountry', kind: 'country', label: t('fields.host_country'), initial: record.hostCountry ?? '' },
        { name: 'hostInstitution', kind: 'text', max: 300, label: t('fields.host_institution') },
        {
          name: 'hostRor',
          kind: 'text',
          max: 64,
          label: t('fields.host_ror'),
          hint: t('record.edit.rorHint'),
          optional: true,
        },
        { name: 'effectiveOn', kind: 'date', label: t('doing.host.on') },
        reason,
      ],
      send: (body, key) => changeHost(id, body, key),
      done: t('doing.host.done'),
    }),
    cancel: action<Steps['Cancellation']>({
      key: 'cancel',
      title: t('record.cancel.open'),
      text: t('record.cancel.text'),
      grave: true,
      fields: [reason],
      send: (body, key) => cancelMobility(id, body, key),
      done: t('record.cancel.done'),
    }),
    waive: action<Steps['ParticipationWaiver']>({
      key: 'waive',
      title: t('doing.waive.title'),
      text: t('doing.waive.text'),
      grave: true,
      fields: [
        { name: 'waiver', kind: 'code', list: 'waiver', label: t('fields.waiver') },
        { name: 'waiverDate', kind: 'date', label: t('fields.waiver_date') },
        { name: 'document', kind: 'text', max: 300, label: t('doing.document'), hint: t('doing.documentHint') },
        remark,
      ],
      send: (body, key) => waiveMobility(id, body, key),
      done: t('doing.waive.done'),
    }),
  };
}
