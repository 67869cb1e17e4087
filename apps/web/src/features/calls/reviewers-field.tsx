import { useQuery } from '@tanstack/react-query';
import { MIN_REVIEWS } from '#domain/selection/call-rules.js';
import { reviewersQuery } from '../../api/calls.js';
import { Failure } from '../../components/failure.js';
import { Checks } from '../../components/form/checks.js';
import { Loading } from '../../components/loading.js';
import { useLanguage } from '../../language/use-language.js';
import type { CallFormPart } from './call-form-part.js';

/** Who will score the applications; whoever is missing is added on the page of the call. */
export function ReviewersField({ values, change }: CallFormPart) {
  const { t } = useLanguage();
  const { data, error, refetch } = useQuery(reviewersQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading lines={3} />;
  if (data.items.length === 0) return <p>{t('calls.reviewers.nobody')}</p>;
  return (
    <Checks
      id="reviewerIds"
      label={t('calls.reviewers.choose')}
      hint={t('calls.reviewers.formHint', { number: MIN_REVIEWS })}
      values={values.reviewerIds}
      onChange={(reviewerIds) => change({ reviewerIds })}
      choices={data.items.map(({ id, displayName, email }) => ({ value: id, label: `${displayName}, ${email}` }))}
    />
  );
}
