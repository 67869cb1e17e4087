import type { ActionField } from '../../../components/action-form/action.js';
import { useTranslation } from '../../../language/use-translation.js';

/** The reason of a step, which its history keeps; required where somebody else has to understand it. */
export function useReasonFields() {
  const { t } = useTranslation();
  const reason = {
    name: 'reason',
    kind: 'long',
    max: 2000,
    label: t('common.reason.label'),
    hint: t('common.reason.hint'),
    missing: t('common.reason.missing'),
  } as const satisfies ActionField<'reason'>;
  return { reason, remark: { ...reason, optional: true } as const };
}
