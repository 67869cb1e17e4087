/** A whole number between two limits as somebody types it; nothing where it is none. */
export function readWholeNumber(text: string, least: number, greatest: number): number | undefined {
  const digits = text.replace(/[\s\u00a0%]/g, '');
  if (!/^\d{1,6}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value >= least && value <= greatest ? value : undefined;
}
