import { REFUSAL_GROUNDS, type Refusal, type RefusalGround } from '#domain/verification/refusal-grounds.js';
import type { ActionField } from '../../components/action-form/action.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { useTranslation } from '../../language/use-translation.js';

/** A decision against somebody as it is sent: the ground goes as a code, so that everybody reads it in their own language. */
export type GroundedReason = Refusal & { readonly ground: RefusalGround };

/** What every decision that goes against somebody asks for: a ground from a short list, and what exactly is missing. */
export function useReasons() {
  const { t } = useTranslation();
  const code = useCodeNames();
  const fields = [
    {
      name: 'ground',
      kind: 'choice',
      label: t('checking.ground.label'),
      choices: REFUSAL_GROUNDS.map((value) => ({ value, label: code('refusalGround', value) })),
    },
    {
      name: 'reason',
      kind: 'long',
      max: 2000,
      label: t('checking.ground.comment'),
      hint: t('checking.ground.commentHint'),
    },
  ] as const satisfies readonly ActionField[];
  return {
    fields,
    /** A reason in one's own words. */
    plain: {
      name: 'reason',
      kind: 'long',
      max: 2000,
      label: t('common.reason.label'),
      hint: t('common.reason.hint'),
      missing: t('common.reason.missing'),
    } as const satisfies ActionField<'reason'>,
  };
}
