import { isInPopulation } from '../kpi/selection.js';
import { mobilitySpan, spansOverlap } from '../participation/overlap.js';
import { modifiedZScores, OUTLIER_SCORE } from '../statistics/modified-z.js';
import { type QualityFinding, qualityFinding, type QualityRecord } from './quality-record.js';

/** Fewer amounts show no pattern to lie outside of. */
const AMOUNTS_NEEDED = 10;

/** Everything found only when participations are laid beside each other, of one university or of all. */
export function checkSetQuality(records: readonly QualityRecord[]): QualityFinding[] {
  const counted = records.filter(({ status }) => status !== 'cancelled');
  return [...checkOverlaps(counted), ...checkSharedAddresses(counted), ...checkCosts(counted)];
}

/** Mobilities of one person that share a day: each of them is told, with the others. */
function checkOverlaps(records: readonly QualityRecord[]): QualityFinding[] {
  return groupsBy(records, ({ personKey }) => personKey).flatMap((own) =>
    own.flatMap((record) => {
      const span = mobilitySpan(record);
      const others = own.filter((other) => {
        const otherSpan = mobilitySpan(other);
        return other !== record && span !== undefined && otherSpan !== undefined && spansOverlap(span, otherSpan);
      });
      return others.length === 0
        ? []
        : [qualityFinding(record, 'mobility_overlap', 'planned_start', { others: others.map(({ id }) => id) })];
    }),
  );
}

/** One address at two people; participations whose person is not known say nothing about it. */
function checkSharedAddresses(records: readonly QualityRecord[]): QualityFinding[] {
  const known = records.filter(({ personKey }) => personKey !== null);
  return groupsBy(known, ({ emailKey }) => emailKey).flatMap((sharers) =>
    sharers.flatMap((record) => {
      const others = sharers.filter(({ personKey }) => personKey !== record.personKey);
      return others.length === 0
        ? []
        : [qualityFinding(record, 'email_of_another_person', 'email', { others: others.map(({ id }) => id) })];
    }),
  );
}

/**
 * Amounts paid that lie far from those of the same programme: modified z-score beyond 3.5, where at least ten amounts of
 * people who went are known. Nothing paid is an amount too.
 */
function checkCosts(records: readonly QualityRecord[]): QualityFinding[] {
  const paid = records.filter(({ status, amountPaidKzt }) => isInPopulation(status) && amountPaidKzt !== null);
  return groupsBy(paid, ({ programme, funding }) => `${funding} ${programme}`).flatMap((similar) => {
    if (similar.length < AMOUNTS_NEEDED) {
      return [];
    }
    const scores = modifiedZScores(similar.map(({ amountPaidKzt }) => amountPaidKzt ?? 0));
    return similar.flatMap((record, index) => {
      const score = scores[index] ?? 0;
      return Math.abs(score) > OUTLIER_SCORE
        ? [qualityFinding(record, 'cost_outlier', 'amount_paid_kzt', { params: { score: score.toFixed(1) } })]
        : [];
    });
  });
}

/** Records by a key, in order of appearance; those without a key are left out. */
function groupsBy(
  records: readonly QualityRecord[],
  keyOf: (record: QualityRecord) => string | null,
): QualityRecord[][] {
  const groups = new Map<string, QualityRecord[]>();
  for (const record of records) {
    const key = keyOf(record);
    if (key !== null) {
      const group = groups.get(key) ?? [];
      group.push(record);
      groups.set(key, group);
    }
  }
  return [...groups.values()];
}
