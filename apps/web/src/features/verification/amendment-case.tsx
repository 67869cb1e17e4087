import { useQuery } from '@tanstack/react-query';
import { amendmentQuery, answerAmendment } from '../../api/verification.js';
import { type Amendment, commitmentQuery } from '../../api/own-records.js';
import { action, type Action } from '../../components/action-form/action.js';
import { FieldsList } from '../../components/fields-list.js';
import { useLanguage } from '../../language/use-language.js';
import { AmendmentTerms } from './amendment-terms.js';
import { CaseView } from './case-view.js';
import { Loaded } from './loaded.js';
import { useReasons } from './use-reasons.js';

/** A change that the participant proposes, beside the terms as they stand. */
export function AmendmentCase({ id }: { id: string }) {
  return <Loaded query={useQuery(amendmentQuery(id))}>{(amendment) => <View amendment={amendment} />}</Loaded>;
}

function View({ amendment }: { amendment: Amendment }) {
  const { t } = useLanguage();
  const commitment = useQuery(commitmentQuery(amendment.commitmentId));
  const decisions = useDecisions(amendment);
  return (
    <CaseView
      title={t('checking.amendment.title', { title: commitment.data?.title ?? '' })}
      participationId={amendment.participationId}
      decisions={decisions}
      left={{
        title: t('checking.amendment.now'),
        content: commitment.data ? (
          <FieldsList
            record={commitment.data}
            table="commitments"
            columns={['title', 'kind', 'priority', 'dueDate', 'weight', 'status']}
          />
        ) : (
          t('common.loading')
        ),
      }}
      right={{
        title: t('checking.amendment.proposed'),
        content: (
          <AmendmentTerms
            amendment={amendment}
            {...(commitment.data && amendment.status === 'proposed' ? { now: commitment.data } : {})}
          />
        ),
      }}
    />
  );
}

function useDecisions({ id, status, proposerSide }: Amendment): Action[] {
  const { t } = useLanguage();
  const reasons = useReasons();
  if (status !== 'proposed' || proposerSide !== 'participant') return [];
  return [
    action<object>({
      key: 'consent',
      title: t('checking.amendment.consent'),
      text: t('checking.amendment.consentText'),
      fields: [],
      send: (_body, key) => answerAmendment(id, 'consent', '', key),
      done: t('checking.amendment.consented'),
    }),
    action<{ reason: string }>({
      key: 'decline',
      title: t('checking.amendment.decline'),
      grave: true,
      fields: [reasons.plain],
      send: ({ reason }, key) => answerAmendment(id, 'decline', reason, key),
      done: t('checking.amendment.declined'),
    }),
  ];
}
