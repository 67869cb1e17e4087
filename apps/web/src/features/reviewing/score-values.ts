import { weightedTotal } from '#domain/selection/ranking.js';
import type { ReviewedApplication, Score } from '../../api/reviewing.js';

/** A score as it is typed. */
export interface TypedScore {
  score: string;
  reason: string;
}

export type TypedScores = Readonly<Record<string, TypedScore>>;

/** What may be wrong with a score, by the key of its words. */
export type ScoreFault = 'scoreInvalid' | 'scoreMissing' | 'reasonMissing';

/** The scores given so far as the form begins. */
export function toTyped({ criteria, review }: Pick<ReviewedApplication, 'criteria' | 'review'>): TypedScores {
  return Object.fromEntries(
    criteria.map(({ code }) => {
      const given = review?.scores.find(({ criterion }) => criterion === code);
      return [code, { score: given?.score === null || !given ? '' : String(given.score), reason: given?.reason ?? '' }];
    }),
  );
}

/** A score 0–100 with two decimals at most; null for none, nothing for what is no score. */
export function readScore(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(plain)) return undefined;
  const score = Number(plain);
  return score <= 100 ? score : undefined;
}

/** What is saved of the criteria named: a score that is none keeps what was stored. */
export function toScores(typed: TypedScores, codes: Iterable<string>): Score[] {
  return [...codes].map((criterion) => {
    const { score, reason } = typed[criterion] ?? { score: '', reason: '' };
    const read = readScore(score);
    return { criterion, reason: reason.trim(), ...(read === undefined ? {} : { score: read }) };
  });
}

/** What keeps a review from being completed, criterion by criterion. */
export function faultsOfScores(
  criteria: readonly { readonly code: string }[],
  typed: TypedScores,
): { code: string; field: 'score' | 'reason'; fault: ScoreFault }[] {
  return criteria.flatMap(({ code }) => {
    const { score, reason } = typed[code] ?? { score: '', reason: '' };
    const read = readScore(score);
    return [
      ...(read === undefined ? [{ code, field: 'score' as const, fault: 'scoreInvalid' as const }] : []),
      ...(read === null ? [{ code, field: 'score' as const, fault: 'scoreMissing' as const }] : []),
      ...(reason.trim() === '' ? [{ code, field: 'reason' as const, fault: 'reasonMissing' as const }] : []),
    ];
  });
}

/** The weighted total of what is given so far, 0–100; nothing before every criterion has its score. */
export function totalOf(
  criteria: readonly { readonly code: string; readonly weight: number }[],
  typed: TypedScores,
): number | undefined {
  const scores = criteria.map(({ code }) => [code, readScore(typed[code]?.score ?? '')] as const);
  if (scores.some(([, score]) => score === null || score === undefined)) return undefined;
  return weightedTotal(criteria, Object.fromEntries(scores.map(([code, score]) => [code, score ?? 0])));
}
