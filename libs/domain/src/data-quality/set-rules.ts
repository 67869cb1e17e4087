import { addMonths } from '../calendar/calendar-date.js';
import { endOf, isInPopulation } from '../kpi/selection.js';
import { mobilitySpan, spansOverlap } from '../participation/overlap.js';
import { modifiedZScores, OUTLIER_SCORE } from '../statistics/modified-z.js';
import { departureOf, type QualityFinding, qualityFinding, type QualityRecord } from './quality-record.js';

/** Fewer amounts show no pattern to lie outside of. */
export const AMOUNTS_NEEDED = 10;
/** Up to four months a stay is a short one (KazNU's rules of mobility); it costs less than a longer one. */
const SHORT_STAY_MONTHS = 4;

/** Everything found only when participations are laid beside each other, of one university or of all. */
export function checkSetQuality(records: readonly QualityRecord[]): QualityFinding[] {
  const counted = records.filter(({ status }) => status !== 'cancelled');
  return [
    ...checkOverlaps(counted),
    ...checkDuplicates(counted),
    ...checkSharedAddresses(counted),
    ...checkCosts(counted),
  ];
}

/** What the rules of one person's mobilities beside each other look at. */
export type PersonalRecord = Pick<
  QualityRecord,
  | 'id'
  | 'universityId'
  | 'personKey'
  | 'emailKey'
  | 'hostCountry'
  | 'hostKey'
  | 'status'
  | 'plannedStart'
  | 'plannedEnd'
  | 'actualStart'
  | 'actualEnd'
>;

/** What the rule of amounts looks at. */
export type CostRecord = Pick<
  QualityRecord,
  | 'id'
  | 'universityId'
  | 'programme'
  | 'funding'
  | 'status'
  | 'plannedStart'
  | 'plannedEnd'
  | 'actualStart'
  | 'actualEnd'
  | 'amountPaidKzt'
>;

/** Mobilities of one person that share a day: each of them is told, with the others. */
export function checkOverlaps(records: readonly PersonalRecord[]): QualityFinding[] {
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

/**
 * One person at one host from the same day, twice: one mobility entered two times, by one university or by two, and counted
 * twice in every figure.
 */
export function checkDuplicates(records: readonly PersonalRecord[]): QualityFinding[] {
  const placeOf = ({ personKey, hostCountry, hostKey, ...record }: PersonalRecord): string | null =>
    personKey === null || hostCountry === null || record.status === 'cancelled'
      ? null
      : JSON.stringify([personKey, hostCountry, hostKey, departureOf(record)]);
  return groupsBy(records, placeOf).flatMap((same) =>
    same.length === 1
      ? []
      : same.map((record) =>
          qualityFinding(record, 'participation_duplicated', 'planned_start', {
            others: same.filter((other) => other !== record).map(({ id }) => id),
          }),
        ),
  );
}

/** One address at two people; participations whose person is not known say nothing about it. */
export function checkSharedAddresses(records: readonly PersonalRecord[]): QualityFinding[] {
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
 * Amounts paid that lie far from those of the same programme, source of money and length of stay: modified z-score beyond 3.5, where at least ten amounts of
 * people who went are known. Nothing paid is an amount too.
 */
export function checkCosts(records: readonly CostRecord[]): QualityFinding[] {
  const paid = records.filter(({ status, amountPaidKzt }) => isInPopulation(status) && amountPaidKzt !== null);
  return groupsBy(paid, peersOf).flatMap((similar) => {
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

/** With whose amounts one's own is compared. */
function peersOf(record: CostRecord): string {
  const isShort = endOf(record) <= addMonths(departureOf(record), SHORT_STAY_MONTHS);
  return `${record.funding} ${record.programme} ${isShort ? 'short' : 'long'}`;
}

/** Records by a key, in order of appearance; those without a key are left out. */
function groupsBy<T>(records: readonly T[], keyOf: (record: T) => string | null): T[][] {
  const groups = new Map<string, T[]>();
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
