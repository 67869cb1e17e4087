import { isCodeOf, type Label, type LabelledCodes, UnknownReferenceCodeError } from './label.js';

/**
 * The 17 regions and three cities of republican significance, by the first two digits of the KATO classifier (the same
 * as the numeric codes of ISO 3166-2:KZ since 2022). The nine-digit KATO code of a region is its two digits and seven
 * zeros. Code 51, the former South Kazakhstan Region, is not in use.
 */
export const REGIONS = {
  10: { kk: 'Абай облысы', ru: 'область Абай', en: 'Abai Region' },
  11: { kk: 'Ақмола облысы', ru: 'Акмолинская область', en: 'Akmola Region' },
  15: { kk: 'Ақтөбе облысы', ru: 'Актюбинская область', en: 'Aktobe Region' },
  19: { kk: 'Алматы облысы', ru: 'Алматинская область', en: 'Almaty Region' },
  23: { kk: 'Атырау облысы', ru: 'Атырауская область', en: 'Atyrau Region' },
  27: { kk: 'Батыс Қазақстан облысы', ru: 'Западно-Казахстанская область', en: 'West Kazakhstan Region' },
  31: { kk: 'Жамбыл облысы', ru: 'Жамбылская область', en: 'Zhambyl Region' },
  33: { kk: 'Жетісу облысы', ru: 'область Жетісу', en: 'Zhetisu Region' },
  35: { kk: 'Қарағанды облысы', ru: 'Карагандинская область', en: 'Karaganda Region' },
  39: { kk: 'Қостанай облысы', ru: 'Костанайская область', en: 'Kostanay Region' },
  43: { kk: 'Қызылорда облысы', ru: 'Кызылординская область', en: 'Kyzylorda Region' },
  47: { kk: 'Маңғыстау облысы', ru: 'Мангистауская область', en: 'Mangystau Region' },
  55: { kk: 'Павлодар облысы', ru: 'Павлодарская область', en: 'Pavlodar Region' },
  59: { kk: 'Солтүстік Қазақстан облысы', ru: 'Северо-Казахстанская область', en: 'North Kazakhstan Region' },
  61: { kk: 'Түркістан облысы', ru: 'Туркестанская область', en: 'Turkistan Region' },
  62: { kk: 'Ұлытау облысы', ru: 'область Ұлытау', en: 'Ulytau Region' },
  63: { kk: 'Шығыс Қазақстан облысы', ru: 'Восточно-Казахстанская область', en: 'East Kazakhstan Region' },
  71: { kk: 'Астана қаласы', ru: 'город Астана', en: 'Astana' },
  75: { kk: 'Алматы қаласы', ru: 'город Алматы', en: 'Almaty' },
  79: { kk: 'Шымкент қаласы', ru: 'город Шымкент', en: 'Shymkent' },
} as const satisfies LabelledCodes;

/** Two-digit KATO code of a region. */
export type RegionCode = `${keyof typeof REGIONS}`;

/** The region codes in ascending order. */
export const REGION_CODES = Object.keys(REGIONS) as readonly RegionCode[];

/** Whether `code` is a two-digit KATO region code in use. */
export function isRegionCode(code: string): code is RegionCode {
  return isCodeOf(REGIONS, code);
}

/** The name of a region, or nothing. */
export function findRegionLabel(code: string): Label | undefined {
  return isRegionCode(code) ? REGIONS[code] : undefined;
}

/**
 * The name of a region.
 * @throws {UnknownReferenceCodeError} `unknown_reference_code` where no region has the code
 */
export function getRegionLabel(code: string): Label {
  const label = findRegionLabel(code);
  if (!label) throw new UnknownReferenceCodeError('region', code);
  return label;
}
