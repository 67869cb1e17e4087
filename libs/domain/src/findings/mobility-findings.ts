import type { FindingText } from './finding-text.js';

/** What can be wrong with an action on a mobility, on a return or in the ledger. */
export const MOBILITY_FINDINGS = {
  planned_end_not_later: {
    severity: 'error',
    kk: 'Ұзартқанда жаңа күн бұрынғысынан ({former}) кейін болуы тиіс.',
    ru: 'При продлении новая дата должна быть позже прежней ({former}).',
    en: 'An extension ends later than the plan did ({former}).',
  },
  before_departure: {
    severity: 'error',
    kk: 'Бұл күн шыққан күннен ({start}) бұрын.',
    ru: 'Эта дата раньше выезда ({start}).',
    en: 'This day comes before the departure ({start}).',
  },
  before_earlier_event: {
    severity: 'error',
    kk: 'Бұл күн бұрын тіркелген оқиғадан ({day}) ерте.',
    ru: 'Эта дата раньше уже внесённого события ({day}).',
    en: 'This day comes before an event that is recorded already ({day}).',
  },
  until_before_from: {
    severity: 'error',
    kk: 'Үзілістің соңы оның басынан бұрын.',
    ru: 'Окончание перерыва раньше его начала.',
    en: 'The interruption ends before it begins.',
  },
  host_unchanged: {
    severity: 'error',
    kk: 'Қабылдаушы ұйым бұрынғысымен бірдей.',
    ru: 'Принимающая организация та же, что и была.',
    en: 'The host is the same as before.',
  },
  return_not_due: {
    severity: 'error',
    kk: 'Оралмағаны мерзім өткен соң ғана расталады: {due} күнінен кейін.',
    ru: 'Невозвращение подтверждается только по истечении срока: после {due}.',
    en: 'A non-return is confirmed only once its term has passed: after {due}.',
  },
  return_never_due: {
    severity: 'error',
    kk: 'Виртуалды ұтқырлықтан ешкім оралмайды: мерзім жоқ.',
    ru: 'Из виртуальной мобильности не возвращаются: срока нет.',
    en: 'Nobody returns from a virtual mobility: there is no term.',
  },
  before_reversed_line: {
    severity: 'error',
    kk: 'Кері қайтару күні қайтарылатын жазбаның күнінен ({day}) бұрын.',
    ru: 'Дата сторно раньше даты сторнируемой записи ({day}).',
    en: 'A reversal is not dated before the line it reverses ({day}).',
  },
  ledger_negative: {
    severity: 'error',
    kk: 'Жазбалардың қосындысы нөлден төмен болар еді.',
    ru: 'Сумма записей стала бы отрицательной.',
    en: 'The lines would add up to less than nothing.',
  },
  ledger_above_limit: {
    severity: 'error',
    kk: 'Жазбалардың қосындысы {limit} теңгеден асар еді.',
    ru: 'Сумма записей превысила бы {limit} тенге.',
    en: 'The lines would add up to more than {limit} tenge.',
  },
  amount_from_ledger: {
    severity: 'error',
    kk: 'Бұл сома төлем жазбаларынан шығады: оның орнына жазба қосыңыз немесе жазбаны кері қайтарыңыз.',
    ru: 'Эта сумма складывается из записей о платежах: внесите запись или сторнируйте её.',
    en: 'This amount is the sum of the ledger: book a line or reverse one instead.',
  },
} as const satisfies Record<string, FindingText>;
