import { addMonths } from '../calendar/calendar-date.js';
import { endOf, isInPopulation } from '../kpi/selection.js';
import { mobilitySpan, spansOverlap } from '../participation/overlap.js';
import { modifiedZScores, OUTLIER_SCORE } from '../statistics/modified-z.js';
import { departureOf, type QualityFinding, qualityFinding, type QualityRecord } from './quality-record.js';

/** Fewer amounts show no pattern to lie outside of. */
export const AMOUNTS_NEEDED = 10;
/** Up to four months a stay is a short one (KazNU's rules of mobility); it costs less than a longer one. */
export const SHORT_STAY_MONTHS = 4;

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
type CostRecord = Pick<
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

/** So many others are named at a finding; where an address is everybody's, the whole list helps nobody. */
const OTHERS_NAMED = 20;

/** Mobilities of one person that share a day: each of them is told, with the others. */
export function checkOverlaps(records: readonly PersonalRecord[]): QualityFinding[] {
  return groupsBy(records, ({ personKey }) => personKey).flatMap((own) => {
    const spans = own
      .flatMap((record) => {
        const span = mobilitySpan(record);
        return span === undefined ? [] : [{ record, span }];
      })
      .toSorted((a, b) => compare(a.span.start, b.span.start) || compare(a.record.id, b.record.id));
    return spans.flatMap((one) => {
      const others = firstOf(spans, (other) => other !== one && spansOverlap(one.span, other.span));
      return others.length === 0
        ? []
        : [
            qualityFinding(one.record, 'mobility_overlap', 'planned_start', {
              others: others.map(({ record }) => record.id),
            }),
          ];
    });
  });
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
  return groupsBy(records.toSorted(byId), placeOf).flatMap((same) =>
    same.length === 1
      ? []
      : same.map((record) =>
          qualityFinding(record, 'participation_duplicated', 'planned_start', {
            others: firstOf(same, (other) => other !== record).map(({ id }) => id),
          }),
        ),
  );
}

/** One address at two people; participations whose person is not known say nothing about it. */
export function checkSharedAddresses(records: readonly PersonalRecord[]): QualityFinding[] {
  const known = records.filter(({ personKey }) => personKey !== null);
  return groupsBy(known.toSorted(byId), ({ emailKey }) => emailKey).flatMap((sharers) =>
    sharers.flatMap((record) => {
      const others = firstOf(sharers, ({ personKey }) => personKey !== record.personKey);
      return others.length === 0
        ? []
        : [qualityFinding(record, 'email_of_another_person', 'email', { others: others.map(({ id }) => id) })];
    }),
  );
}

/**
 * Amounts paid that lie far from those of the same programme, source of money and length of stay: modified z-score beyond
 * 3.5, where at least ten amounts of people who went are known. Nothing paid is an amount too.
 */
function checkCosts(records: readonly CostRecord[]): QualityFinding[] {
  const paid = records.filter(({ status, amountPaidKzt }) => isInPopulation(status) && amountPaidKzt !== null);
  return groupsBy(paid, peersOf).flatMap((similar) => {
    const outlying = findOutlyingAmounts(similar.map(({ amountPaidKzt }) => amountPaidKzt ?? 0));
    return similar.flatMap((record) => {
      const score = outlying.get(record.amountPaidKzt ?? 0);
      return score === undefined ? [] : [costFinding(record, score)];
    });
  });
}

/**
 * Those of some amounts that lie far from the others, each with its modified z-score; none where there are too few to tell.
 *
 * @param amounts KZT, of one programme, source of money and length of stay
 */
export function findOutlyingAmounts(amounts: readonly number[]): Map<number, number> {
  if (amounts.length < AMOUNTS_NEEDED) {
    return new Map();
  }
  const scores = modifiedZScores(amounts);
  return new Map(
    amounts.flatMap((amount, index) => {
      const score = scores[index] ?? 0;
      return Math.abs(score) > OUTLIER_SCORE ? [[amount, score] as const] : [];
    }),
  );
}

/** The finding of an amount with a score. */
export function costFinding(record: Pick<QualityRecord, 'id' | 'universityId'>, score: number): QualityFinding {
  return qualityFinding(record, 'cost_outlier', 'amount_paid_kzt', { params: { score: score.toFixed(1) } });
}

/** The first of those that fit, as many as a finding names. */
function firstOf<T>(candidates: readonly T[], fits: (candidate: T) => boolean): T[] {
  const found: T[] = [];
  for (const candidate of candidates) {
    if (fits(candidate)) found.push(candidate);
    if (found.length === OTHERS_NAMED) break;
  }
  return found;
}

function byId(a: PersonalRecord, b: PersonalRecord): number {
  return compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
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
