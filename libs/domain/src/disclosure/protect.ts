import { INDICATOR_CATALOGUE, INDICATOR_CODES, type IndicatorCode } from '../kpi/catalogue.js';
import type { Indicator } from '../kpi/indicator.js';
import { INDICATORS } from '../kpi/indicators.js';
import { type IndicatorSums, zeroSums } from '../kpi/sums.js';
import type { IndicatorValue } from '../kpi/value.js';
import { ComplementarySuppression } from './complementary-suppression.js';
import { layOut, type PublicationLayout } from './publication-layout.js';
import { primaryReason, type WithheldReason } from './primary-suppression.js';
import { complementaryWidth, protectedQuantity, protectionWidth, sameInPublic } from './protected-quantities.js';
import { isPercentage, publicIndicator } from './public-indicator.js';
import type { PublicIndicator, ProtectedCell, ProtectedSet } from './protected-set.js';
import type { PublicationSet } from './publication-set.js';
import type { QuantityTableInput } from './quantity-table.js';

/** Indicators that speak of the same units, so that a figure of one may give the other away. */
interface Family {
  readonly codes: readonly IndicatorCode[];
  /**
   * What the first withholds the second withholds, and the second is the amount of the first one's units of one kind
   * (UnitsBehind), so that it may be withheld alone: the money lost with those who did not return says who did not, while
   * who did not says little of the money. Without it each withholds what the other does.
   */
  readonly isAmountOfFirst?: true;
}

/** K01 and K16 share their states, K04 and K17 their commitments. */
const KIN: readonly Family[] = [{ codes: ['K01', 'K16'], isAmountOfFirst: true }, { codes: ['K04', 'K17'] }];

/**
 * Disclosure control over everything that is published together: primary suppression by size, then complementary
 * suppression until no withheld figure can be worked out from what is published, over universities, periods, filters and
 * formats alike (docs/decisions/0015-disclosure-control.md). Pure and deterministic: the same set gives the same answer.
 * What one format or page shows must come from the one protected set.
 */
export function protect(set: PublicationSet): ProtectedSet {
  const layout = layOut(set);
  const decided = new Map<IndicatorCode, readonly CellDecision[]>();
  for (const family of families()) {
    for (const [code, decisions] of decideFamily(family, layout)) {
      decided.set(code, decisions);
    }
  }
  const cells = layout.cells.map(({ names }, index): ProtectedCell => {
    const indicators: Partial<Record<IndicatorCode, PublicIndicator>> = {};
    for (const code of INDICATOR_CODES) {
      const decision = decided.get(code)?.[index];
      if (decision !== undefined) {
        indicators[code] = publicIndicator(code, decision.value, decision.reason);
      }
    }
    return { groups: names, indicators: indicators as Record<IndicatorCode, PublicIndicator> };
  });
  return { cells };
}

function families(): readonly Family[] {
  const single = INDICATOR_CODES.filter((code) => !KIN.some(({ codes }) => codes.includes(code)));
  return [...KIN, ...single.map((code) => ({ codes: [code] }))];
}

/** An indicator of one cell on its way to the public. */
interface CellDecision {
  readonly sums: Readonly<IndicatorSums<string>>;
  readonly value: IndicatorValue;
  readonly reason: WithheldReason | undefined;
}

/** Decides the indicators of a family together, until all are content. */
function decideFamily(
  { codes, isAmountOfFirst }: Family,
  layout: PublicationLayout,
): Map<IndicatorCode, readonly CellDecision[]> {
  const decided = new Map<IndicatorCode, readonly CellDecision[]>();
  const suppressions = new Map<IndicatorCode, ComplementarySuppression>();
  for (const code of codes) {
    const decisions = decidePrimarily(code, layout);
    decided.set(code, decisions);
    if (INDICATOR_CATALOGUE[code].publishable) {
      const units = isAmountOfFirst && suppressions.get(codes[0] ?? code);
      suppressions.set(code, new ComplementarySuppression(quantityTable(code, decisions, layout), units));
    }
  }
  const isLed = (other: IndicatorCode, code: IndicatorCode): boolean =>
    other !== code && (isAmountOfFirst !== true || code === codes[0]);
  while ([...suppressions.values()].some((suppression) => !suppression.isSettled())) {
    for (const [code, suppression] of suppressions) {
      const own = withComplements(decided.get(code) ?? [], suppression.settle());
      decided.set(code, own);
      for (const [other, theirs] of suppressions) {
        if (isLed(other, code)) {
          decided.set(other, follow(decided.get(other) ?? [], own, theirs));
        }
      }
    }
  }
  return decided;
}

/**
 * A cell withheld where its kin is for secrecy. A low known share is no such reason: the catalogue asks it of percentages
 * only, because they would mislead.
 */
function withholdAs(decision: CellDecision, kin: CellDecision | undefined): CellDecision {
  const isWithheld = kin?.reason === 'few_known' || kin?.reason === 'complementary';
  return isWithheld && decision.reason === undefined ? { ...decision, reason: 'complementary' } : decision;
}

function decidePrimarily(code: IndicatorCode, layout: PublicationLayout): CellDecision[] {
  const indicator: Indicator<string> = INDICATORS[code];
  const sums = layout.cells.map(() => zeroSums<string>(indicator.extraSums));
  for (const { cells, sums: own } of layout.parts) {
    for (const [name, amount] of Object.entries(own[code] ?? {})) {
      for (const cell of cells) {
        const total = sums[cell];
        if (total !== undefined) {
          total[name] = (total[name] ?? 0) + amount;
        }
      }
    }
  }
  return sums.map((total, index) => {
    const value = indicator.valueOf(total);
    const primary = primaryReason(code, value, indicator.knownParticipations(total));
    const isHeldBack = primary === undefined && layout.cells[index]?.withheld(code) === true;
    return { sums: total, value, reason: isHeldBack ? 'complementary' : primary };
  });
}

/** Withholds of an indicator what its kin withholds, and tells its suppression. */
function follow(
  decisions: readonly CellDecision[],
  kin: readonly CellDecision[],
  suppression: ComplementarySuppression,
): readonly CellDecision[] {
  return decisions.map((decision, index) => {
    const followed = withholdAs(decision, kin[index]);
    if (followed !== decision) {
      suppression.withhold(index);
    }
    return followed;
  });
}

/** The same decisions with the complementary ones added. */
function withComplements(decisions: readonly CellDecision[], withheld: readonly boolean[]): readonly CellDecision[] {
  return decisions.map((decision, index) =>
    withheld[index] === true && decision.reason === undefined ? { ...decision, reason: 'complementary' } : decision,
  );
}

/** One indicator's protected quantity over the whole set. */
function quantityTable(
  code: IndicatorCode,
  decisions: readonly CellDecision[],
  layout: PublicationLayout,
): QuantityTableInput {
  const quantity = protectedQuantity(code);
  return {
    whole: quantity.whole,
    dimensions: layout.dimensions,
    parts: layout.parts.flatMap(({ at, sums }) => {
      const own = sums[code];
      return own === undefined ? [] : [{ at, amount: quantity.of(own), capacity: quantity.capacity(own) }];
    }),
    cells: decisions.map(({ sums, value, reason }, index) => {
      const amount = quantity.of(sums);
      // That nothing can be computed says that the amount is 0: as good as published.
      const withheld = reason !== undefined && reason !== 'not_computable';
      const widthOf = withheld && reason !== 'complementary' ? protectionWidth : complementaryWidth;
      const range = isPercentage(code) ? sameInPublic(amount, value.yes + value.no) : { low: amount, high: amount };
      return {
        groups: layout.cells[index]?.groups ?? [],
        ...range,
        width: widthOf(quantity.whole, { amount, capacity: quantity.capacity(sums), units: value.n }),
        harm: (1 + value.n) * (layout.cells[index]?.importance ?? 1),
        withheld,
      };
    }),
  };
}
