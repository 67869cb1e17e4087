import {
  addObservation,
  confirmObservation,
  type Observation,
  type Steps,
  withdrawObservation,
} from '../../../api/record-steps.js';
import { may } from '../../../app/navigation.js';
import { useSession } from '../../../app/use-session.js';
import { action, type Action } from '../../../components/action-form/action.js';
import { useTranslation } from '../../../language/use-translation.js';

const WAVES = ['end', 'm6', 'm12', 'm24'] as const;
const WORK = ['employed', 'self_employed', 'own_business'] as const;

/** Writes down what the university has learnt of somebody after the mobility, and on what that rests. */
export function useNewObservation(participationId: string): Action {
  const { t } = useTranslation();
  return action<Steps['NewObservation']>({
    key: 'add_observation',
    title: t('doing.observation.add'),
    text: t('doing.observation.addText'),
    fields: [
      { name: 'kind', kind: 'code', list: 'observationKind', label: t('doing.observation.kind') },
      { name: 'observedOn', kind: 'date', label: t('doing.observation.observedOn') },
      { name: 'organisation', kind: 'text', max: 300, label: t('doing.observation.organisation'), optional: true },
      {
        name: 'activity',
        kind: 'code',
        list: 'activity',
        codes: WORK,
        label: t('doing.observation.activity'),
        hint: t('doing.observation.activityHint'),
        optional: true,
      },
      {
        name: 'country',
        kind: 'country',
        label: t('doing.observation.country'),
        hint: t('doing.observation.countryHint'),
        optional: true,
      },
      { name: 'validFrom', kind: 'date', label: t('doing.observation.from'), optional: true },
      { name: 'validTo', kind: 'date', label: t('doing.observation.to'), optional: true },
      {
        name: 'evidence',
        kind: 'long',
        max: 2000,
        label: t('doing.observation.evidence'),
        hint: t('doing.observation.evidenceHint'),
      },
      {
        name: 'confirmedWaves',
        kind: 'codes',
        list: 'wave',
        codes: WAVES,
        label: t('doing.observation.waves'),
        hint: t('doing.observation.wavesHint'),
        optional: true,
      },
    ],
    send: (body, key) => addObservation(participationId, body, key),
    done: t('doing.observation.added'),
  });
}

/** What may be done about an observation: to let it count in figures, or to take it back. */
export function useObservationActions({ id, status, source }: Observation): Action[] {
  const { t } = useTranslation();
  const session = useSession();
  // What a report says is corrected in the report.
  if (!may(session, 'observation.write') || source === 'report') return [];
  return [
    ...(status === 'recorded'
      ? [
          action<Steps['ObservationConfirmation']>({
            key: 'confirm',
            title: t('doing.observation.confirm'),
            text: t('doing.observation.confirmText'),
            fields: [
              {
                name: 'waves',
                kind: 'codes',
                list: 'wave',
                codes: WAVES,
                label: t('doing.observation.waves'),
                hint: t('doing.observation.allWaves'),
                optional: true,
              },
            ],
            send: (body, key) => confirmObservation(id, body, key),
            done: t('doing.observation.confirmed'),
          }),
        ]
      : []),
    ...(status === 'recorded' || status === 'confirmed'
      ? [
          action<Steps['ObservationWithdrawal']>({
            key: 'withdraw',
            title: t('doing.observation.withdraw'),
            grave: true,
            fields: [
              {
                name: 'reason',
                kind: 'long',
                max: 2000,
                label: t('common.reason.label'),
                hint: t('common.reason.hint'),
              },
            ],
            send: (body, key) => withdrawObservation(id, body, key),
            done: t('doing.observation.withdrawn'),
          }),
        ]
      : []),
  ];
}
