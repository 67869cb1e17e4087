import { PUBLISHED_SOURCE, PUBLISHED_TABLES_DOI } from '../national-tables/published-tables.js';
import { fiscalLossScenario } from './fiscal-loss-scenario.js';

/** The inputs of the scenario form of the fiscal loss. */
export interface FiscalLossInputs {
  /** KZT. */
  readonly averageCostKzt: number;
  readonly participations: number;
  /** 0–1. */
  readonly shareNotReturned: number;
}

type Texts = Readonly<Record<'kk' | 'ru' | 'en', string>>;

/** A scenario as a screen shows it beside the observed K16: what is multiplied, by whom, and what it gives. */
export interface FiscalLossScenario {
  readonly inputs: FiscalLossInputs;
  readonly lossKzt: number;
  readonly formula: Texts;
  readonly source: Texts;
  readonly doi: string;
  readonly notes: readonly Texts[];
}

/** The inputs that the source prints. */
export const PUBLISHED_FISCAL_LOSS_INPUTS: FiscalLossInputs = {
  averageCostKzt: 1_000_000,
  participations: 4416,
  shareNotReturned: 0.3,
};

const FORMULA: Texts = {
  kk: 'Шығын = орташа құн × қатысулар саны × оралмағандар үлесі',
  ru: 'Потери = средняя стоимость × число участий × доля невозвратившихся',
  en: 'Loss = average cost × number of participations × share not returned',
};

/** What a reader of the scenario must know. */
const NOTES: readonly Texts[] = [
  {
    kk: 'Бұл – болжам: оралмағандар үлесі өлшенбеген, қабылданған. Өлшенген шама – K16.',
    ru: 'Это сценарий: доля невозвратившихся в нём принята, а не измерена. Измеренная величина – K16.',
    en: 'This is a scenario: its share not returned is assumed, not measured. The measured figure is K16.',
  },
  {
    kk: 'Дереккөздің қорытындысында шығын «18 млрд теңгеден асады» делінген; оның өз формуласынан мұндай сан шықпайды: 1 000 000 × 4 416 × 0,3 = 1 324 800 000 теңге.',
    ru: 'В заключении источника сказано, что потери «превышают 18 млрд тенге»; из его собственной формулы это не следует: 1 000 000 × 4 416 × 0,3 = 1 324 800 000 тенге.',
    en: 'The source’s conclusion says that the loss “exceeds 18 billion tenge”; that does not follow from its own formula: 1,000,000 × 4,416 × 0.3 = KZT 1,324,800,000.',
  },
  {
    kk: 'Формула барлық 4 416 қатысуды есептейді, ал солардың 539-ы ғана мемлекеттік бюджеттен қаржыландырылған.',
    ru: 'Формула учитывает все 4 416 участий, хотя из государственного бюджета оплачены лишь 539 из них.',
    en: 'The formula takes all 4,416 participations, of which the state budget paid for 539 only.',
  },
];

/** The scenario form of the fiscal loss with its inputs, source and caveats (kpi-catalogue.md, "Scenario form of K16"). */
export function describeFiscalLossScenario(
  inputs: FiscalLossInputs = PUBLISHED_FISCAL_LOSS_INPUTS,
): FiscalLossScenario {
  return {
    inputs,
    lossKzt: fiscalLossScenario(inputs.averageCostKzt, inputs.participations, inputs.shareNotReturned),
    formula: FORMULA,
    source: PUBLISHED_SOURCE,
    doi: PUBLISHED_TABLES_DOI,
    notes: NOTES,
  };
}
