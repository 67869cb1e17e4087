import type { ActionField } from '../../components/action-form/action.js';
import { useTranslation } from '../../language/use-translation.js';

/** Grounds on which a claim or an output is not accepted; the words stand before the comment, where the participant reads them. */
const GROUNDS = ['noEvidence', 'unclear', 'otherWork', 'notFulfilled', 'wrongDates', 'other'] as const;

type Ground = (typeof GROUNDS)[number];

/** What every decision that goes against somebody asks for: a ground from a short list, and what exactly is missing. */
export function useReasons() {
  const { t } = useTranslation();
  const fields = [
    {
      name: 'ground',
      kind: 'choice',
      label: t('checking.ground.label'),
      choices: GROUNDS.map((value) => ({ value, label: t(`checking.grounds.${value}`) })),
    },
    {
      name: 'comment',
      kind: 'long',
      max: 1800,
      label: t('checking.ground.comment'),
      hint: t('checking.ground.commentHint'),
    },
  ] as const satisfies readonly ActionField[];
  return {
    fields,
    /** Ground and comment as the one text that is stored. */
    textOf: ({ ground, comment }: GroundedReason): string => `${t(`checking.grounds.${ground}`)}: ${comment}`,
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

export interface GroundedReason {
  ground: Ground;
  comment: string;
}
