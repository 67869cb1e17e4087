/** What the source of the scenario prints. */
export const PUBLISHED = { averageCost: 1_000_000, participations: 4416, sharePercent: 30 } as const;

export type AssumptionName = keyof typeof PUBLISHED;
export const ASSUMPTIONS = Object.keys(PUBLISHED) as readonly AssumptionName[];

const MOST: Readonly<Record<AssumptionName, number>> = {
  averageCost: 1_000_000_000,
  participations: 100_000_000,
  sharePercent: 100,
};

/**
 * A number as it is typed in Kazakhstan, `1 000 000` or `30,5`; nothing where it is none or out of bounds. Only a share may
 * have decimals.
 */
export function readAssumption(name: AssumptionName, typed: string): number | undefined {
  const text = typed.replaceAll(/[\s\u00a0]/g, '').replace(',', '.');
  const form = name === 'sharePercent' ? /^\d{1,3}(\.\d{1,2})?$/ : /^\d{1,10}$/;
  if (!form.test(text)) return undefined;
  const value = Number(text);
  return value <= MOST[name] ? value : undefined;
}
