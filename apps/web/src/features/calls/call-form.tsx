import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Call, callQuery, changeCall, createCall } from '../../api/calls.js';
import { isProblem } from '../../api/problem.js';
import { notify } from '../../app/notices.js';
import type { SummaryError } from '../../components/error-summary.js';
import { listPeriods } from '../../components/period-options.js';
import { RouterButton, RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { CallDatesFields } from './call-dates-fields.js';
import type { CallFormPart } from './call-form-part.js';
import { faultsOf, toCallBody, toCallValues } from './call-form-values.js';
import { CallTermsFields } from './call-terms-fields.js';
import { CriteriaFields } from './criteria-fields.js';
import { ReviewersField } from './reviewers-field.js';
import { SelectionFormPage } from './selection-form-page.js';
import { useLackText, useSelectionProblem } from './use-selection-problem.js';

/** Where the refusals of the API belong in the form. */
const FIELD_OF: Readonly<Record<string, string>> = { academicYear: 'academicYear', code: 'code', closesOn: 'closesOn' };

/** A call in preparation, part by part on one page; it is kept as a draft until it is published. */
export function CallForm({ call }: { call?: Call }) {
  const { t } = useLanguage();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const textOf = useSelectionProblem();
  const lackText = useLackText();
  const [values, setValues] = useState(() => toCallValues(call, listPeriods(today()).academicYears[0] ?? ''));
  const [attempt, setAttempt] = useState(0);
  const saving = useMutation({
    mutationFn: () => {
      const body = toCallBody(values, call?.tieBreak ?? []);
      return call ? changeCall(call.id, call.version, body) : createCall(body);
    },
    onSuccess: async (stored) => {
      queryClient.setQueryData(callQuery(stored.id).queryKey, stored);
      await queryClient.invalidateQueries({ queryKey: ['calls', 'list'] });
      await queryClient.invalidateQueries({ queryKey: ['work'] });
      notify(t('calls.form.saved'));
      await navigate({ to: '/calls/$id', params: { id: stored.id } });
    },
  });
  const { error } = saving;
  const conflict = isProblem(error, 'version_mismatch');
  const refused = isProblem(error) ? error.errors : [];
  const errors: SummaryError[] =
    attempt === 0
      ? []
      : [
          ...faultsOf(values).map(({ fieldId, fault }) => ({ fieldId, message: t(`calls.form.faults.${fault}`) })),
          ...(error && !saving.isPending && !conflict
            ? refused.length > 0
              ? refused.map(({ field, code }) => ({ fieldId: FIELD_OF[field] ?? 'title', message: lackText(code) }))
              : [{ message: textOf(error) }]
            : []),
        ];
  const part: CallFormPart = {
    values,
    change: (change) => setValues((former) => ({ ...former, ...change })),
    errorOf: (fieldId) => errors.find((candidate) => candidate.fieldId === fieldId)?.message,
  };
  const submit = () => {
    setAttempt(attempt + 1);
    saving.reset();
    if (faultsOf(values).length === 0) saving.mutate();
  };
  return (
    <SelectionFormPage
      title={call ? t('calls.form.editTitle') : t('calls.form.newTitle')}
      trail={[
        <RouterLink key="list" to="/calls">
          {t('calls.title')}
        </RouterLink>,
        ...(call
          ? [
              <RouterLink key="call" to="/calls/$id" params={{ id: call.id }}>
                {call.title}
              </RouterLink>,
            ]
          : []),
      ]}
      intro={t('calls.form.intro')}
      errors={errors}
      attempt={attempt + saving.failureCount}
      onReload={
        call && conflict
          ? () => void queryClient.invalidateQueries({ queryKey: callQuery(call.id).queryKey })
          : undefined
      }
      onSubmit={submit}
      submitText={t('calls.form.save')}
      busy={saving.isPending}
      cancel={
        <RouterButton {...(call ? { to: '/calls/$id', params: { id: call.id } } : { to: '/calls' })} size="large">
          {t('common.actions.cancel')}
        </RouterButton>
      }
    >
      <Section title={t('calls.form.what')}>
        <CallTermsFields {...part} />
      </Section>
      <Section title={t('calls.form.days')}>
        <CallDatesFields {...part} />
      </Section>
      <Section title={t('calls.criteria.title')}>
        <CriteriaFields {...part} />
      </Section>
      <Section title={t('calls.reviewers.title')}>
        <ReviewersField {...part} />
      </Section>
    </SelectionFormPage>
  );
}
