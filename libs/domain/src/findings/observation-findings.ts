import type { FindingText } from './finding-text.js';

/** What can be wrong with an observation, or with a row of a register's file. No message repeats what stands in it. */
export const OBSERVATION_FINDINGS = {
  employer_identifier_invalid: {
    severity: 'error',
    kk: 'Жұмыс берушінің БСН-і (жеке кәсіпкер болса – ЖСН-і) 12 цифрдан тұрып, бақылау цифры сәйкес болуы тиіс.',
    ru: 'Нужен БИН работодателя (у индивидуального предпринимателя – ИИН): 12 цифр с верной контрольной цифрой.',
    en: 'The BIN of the employer is needed (for a sole proprietor the IIN): 12 digits with a valid check digit.',
  },
  interval_end_before_start: {
    severity: 'error',
    kk: 'Соңғы күні бірінші күнінен бұрын.',
    ru: 'Последний день раньше первого.',
    en: 'The last day comes before the first.',
  },
  observation_before_end: {
    severity: 'error',
    kk: 'Есептің немесе мәліметтің күні ұтқырлық аяқталған күннен ({end}) кейін болуы тиіс.',
    ru: 'Отчёт или сведение должны относиться ко времени после окончания мобильности ({end}).',
    en: 'A report or an observation is about the time after the end of the mobility ({end}).',
  },
  observation_country_missing: {
    severity: 'error',
    kk: 'Тұратын елін көрсетіңіз.',
    ru: 'Укажите страну проживания.',
    en: 'Name the country of residence.',
  },
  eligible_group_twice: {
    severity: 'error',
    kk: 'Бұл топ екі рет көрсетілген.',
    ru: 'Эта группа указана дважды.',
    en: 'This group is named twice.',
  },
  observation_activity_elsewhere: {
    severity: 'error',
    kk: 'Жұмыс түрі тек жұмыспен қамту туралы мәліметте көрсетіледі.',
    ru: 'Вид занятости указывается только в сведении о работе.',
    en: 'A kind of work belongs to an observation of employment alone.',
  },
} as const satisfies Record<string, FindingText>;
