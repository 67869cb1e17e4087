import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { type Conflict, conflictQuery, resolveConflict } from '../../api/verification.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { Loaded } from './loaded.js';
import { useReasons } from './use-reasons.js';

const SIDES = ['first', 'second', 'neither'] as const;

/** Two sources that say different things of the same day, side by side. */
export function ConflictCase({ id }: { id: string }) {
  return <Loaded query={useQuery(conflictQuery(id))}>{(conflict) => <View conflict={conflict} />}</Loaded>;
}

function View({ conflict }: { conflict: Conflict }) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const decisions = useConflictDecisions(conflict);
  const sourceOf = useSourceName();
  return (
    <CaseView
      title={`${code('observationConflict', conflict.code)}, ${date(conflict.atDate)}`}
      participationId={conflict.participationId}
      decisions={decisions}
      left={{ title: sourceOf(conflict.first), content: <Side side={conflict.first} conflict={conflict} /> }}
      right={{ title: sourceOf(conflict.second), content: <Side side={conflict.second} conflict={conflict} /> }}
      {...(conflict.status === 'open'
        ? {}
        : {
            decided: (
              <DecisionText
                text={[
                  code('observationConflictStatus', conflict.status),
                  conflict.taken === null ? null : t(`checking.conflict.taken.${conflict.taken}`),
                  date(conflict.resolvedOn),
                ]
                  .filter(Boolean)
                  .join(', ')}
                reason={conflict.reason}
              />
            ),
          })}
    />
  );
}

function useSourceName(): (side: Conflict['first']) => string {
  const { t } = useLanguage();
  const code = useCodeNames();
  return ({ source, registerKind }) => {
    if (registerKind !== null) return code('registerKind', registerKind);
    return source === null ? t('checking.conflict.silence') : code('observationSource', source);
  };
}

function Side({ side: { says, evidenceLevel }, conflict }: { side: Conflict['first']; conflict: Conflict }) {
  const { t } = useLanguage();
  const code = useCodeNames();
  const { country } = usePlaceNames();
  if (says === null) return <Typography color="textSecondary">{t('checking.conflict.saysNothing')}</Typography>;
  const place = conflict.code === 'residence_differs' || conflict.code === 'return_evidence_found';
  const activity = conflict.code === 'work_not_in_register' || conflict.code === 'work_not_reported';
  return (
    <Fields>
      <FieldLine name={t('checking.conflict.says')}>
        {place ? country(says) : activity ? code('activity', says) : says}
      </FieldLine>
      {evidenceLevel !== null && (
        <FieldLine name={t('fields.evidence_level')}>{code('evidenceLevel', evidenceLevel)}</FieldLine>
      )}
    </Fields>
  );
}

/** What may be decided about a disagreement: which side is right, and how that was found out. */
export function useConflictDecisions(conflict: Conflict): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  const sourceOf = useSourceName();
  if (conflict.status !== 'open') return [];
  const nameOf = (side: (typeof SIDES)[number]) =>
    side === 'neither' ? t('checking.conflict.taken.neither') : sourceOf(conflict[side]);
  return [
    action<{ taken: (typeof SIDES)[number]; reason: string }>({
      key: 'resolve',
      title: t('checking.conflict.resolve'),
      fields: [
        {
          name: 'taken',
          kind: 'choice',
          label: t('checking.conflict.which'),
          choices: SIDES.map((value) => ({ value, label: nameOf(value) })),
        },
        { ...reasons.plain, label: t('checking.conflict.how') },
      ],
      send: (body, key) => resolveConflict(conflict.id, body, key),
      done: t('checking.conflict.resolved'),
    }),
  ];
}
