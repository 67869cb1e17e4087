import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { returnDueOn } from '#domain/mobility/decide-return.js';
import type { ParticipationRecord } from '../../api/contract.js';
import { outcomesQuery, verifyReturn } from '../../api/verification.js';
import { participationQuery } from '../../api/participations.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldLine } from '../../components/fields.js';
import { FieldsList } from '../../components/fields-list.js';
import { nameOf } from '../../components/person-name.js';
import { returnStateOf } from '../../components/participation-tones.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { CaseView } from './case-view.js';
import { DecisionText } from './decision-text.js';
import { KnownSince } from './known-since.js';
import { Loaded } from './loaded.js';
import { useReasons } from './use-reasons.js';

/** A return that was claimed: when it was due and what was said, beside what sources know. */
export function ReturnCase({ id }: { id: string }) {
  return <Loaded query={useQuery(participationQuery(id))}>{(record) => <View record={record} />}</Loaded>;
}

function View({ record }: { record: ParticipationRecord }) {
  const { t, date } = useLanguage();
  const due = returnDueOn(record);
  const outcomes = useQuery(outcomesQuery(record.id));
  const decisions = useDecisions(record);
  return (
    <CaseView
      title={t('checking.return.title', {
        name: nameOf(record) ?? t('record.deidentifiedName', { externalId: record.externalId }),
      })}
      participationId={record.id}
      decisions={decisions}
      left={{
        title: t('checking.return.claimed'),
        content: (
          <FieldsList record={record} columns={['plannedEnd', 'actualEnd', 'returnDate']}>
            <FieldLine name={t('checking.return.due')}>{date(due)}</FieldLine>
            {due !== null && record.returnDate !== null && (
              <FieldLine name={t('checking.return.inTime')}>
                {record.returnDate <= due ? t('common.yes') : t('common.no')}
              </FieldLine>
            )}
          </FieldsList>
        ),
      }}
      right={{
        title: t('checking.return.known'),
        content: outcomes.data ? (
          <>
            <Typography sx={{ mb: 1.5 }}>
              {outcomes.data.returnEvidence === null
                ? t('checking.return.noEntry')
                : t('checking.return.entry', { date: date(outcomes.data.returnEvidence.enteredOn) })}
            </Typography>
            <KnownSince outcomes={outcomes.data} />
          </>
        ) : (
          <Typography color="textSecondary">{t('common.loading')}</Typography>
        ),
      }}
      {...(record.returnVerifiedOn === null
        ? {}
        : {
            decided: <DecisionText text={t('record.returnState.verified')} reason={null} />,
          })}
    />
  );
}

function useDecisions(record: ParticipationRecord): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  if (returnStateOf(record) !== 'claimed') return [];
  return [
    action<{ returnEvidence: never; returnVerifiedOn?: string; reason?: string }>({
      key: 'verify',
      title: t('checking.return.verify'),
      text: t('checking.return.text'),
      fields: [
        { name: 'returnEvidence', kind: 'code', list: 'returnEvidence', label: t('fields.return_evidence') },
        {
          name: 'returnVerifiedOn',
          kind: 'date',
          label: t('checking.return.evidenceDate'),
          hint: t('checking.return.evidenceDateHint'),
          initial: today(),
          optional: true,
        },
        { ...reasons.plain, label: t('checking.return.remark'), optional: true },
      ],
      send: (body, key) => verifyReturn(record.id, body, key),
      done: t('checking.return.verified'),
    }),
  ];
}
