import type { Call } from '../../api/calls.js';
import { useTranslation } from '../../language/use-translation.js';
import { useCriterionName } from './use-criterion-name.js';

/** Headings of what every table of scores begins with: rank, application, score. */
export function PlaceHeads() {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col" className="number">
        {t('calls.ranking.rank')}
      </th>
      <th scope="col">{t('calls.ranking.application')}</th>
      <th scope="col" className="number">
        {t('calls.ranking.score')}
      </th>
    </>
  );
}

interface CriterionHeadsProps extends Pick<Call, 'criteria'> {
  /** From which width on there is room for them. */
  from: 'wide-only' | 'desk-only';
}

/** A heading for each criterion, on several lines where its name is long. */
export function CriterionHeads({ criteria, from }: CriterionHeadsProps) {
  const nameOf = useCriterionName();
  return criteria.map((criterion) => (
    <th key={criterion.code} scope="col" className={`number ${from}`} style={{ whiteSpace: 'normal' }}>
      {nameOf(criterion)}
    </th>
  ));
}
