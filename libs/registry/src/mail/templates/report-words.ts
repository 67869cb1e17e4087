import type { ReminderStage } from '#domain/wave/reminder-stages.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { MailText, MailWords } from './mail-words.js';

const NOTE: Readonly<Record<Locale, string>> = {
  kk: 'Сілтеме жеке сізге арналған, бір рет қана іске асады және 7 күн жарамды. Оны ешкімге жібермеңіз. Мерзімі өтсе, жаңасын университетіңіздің үйлестірушісінен сұраңыз.',
  ru: 'Ссылка личная, срабатывает один раз и действует 7 дней. Никому её не пересылайте. Если её срок истёк, попросите новую у координатора вашего вуза.',
  en: 'The link is yours alone, works once and for 7 days. Do not pass it on. When it has run out, ask your university’s coordinator for a new one.',
};
const BUTTON: Readonly<Record<Locale, string>> = {
  kk: 'Есепті ашу',
  ru: 'Открыть отчёт',
  en: 'Open the report',
};
const HEADING: Readonly<Record<Locale, string>> = {
  kk: 'Сәлеметсіз бе, {givenName}!',
  ru: 'Здравствуйте, {givenName}!',
  en: 'Hello, {givenName}!',
};

const text = (locale: Locale, subject: string, paragraphs: readonly string[]): MailText => ({
  subject,
  heading: HEADING[locale],
  paragraphs,
  button: BUTTON[locale],
  note: NOTE[locale],
});

export const REPORT_INVITATION: MailWords = {
  link: 'report',
  optOut: true,
  text: {
    kk: text('kk', 'Академиялық ұтқырлығыңыз туралы «{wave}» есебі ашылды', [
      'Ұтқырлығыңыз туралы «{wave}» есебі ашылды: {mobility}.',
      'Оны {deadline} күніне дейін (осы күнді қоса алғанда) толтыруыңызды сұраймыз. Жауаптарыңыз әр қадамда сақталады, есепке кейін қайта оралуға болады.',
    ]),
    ru: text('ru', 'Открыт отчёт «{wave}» о вашей академической мобильности', [
      'Открыт отчёт «{wave}» о вашей мобильности: {mobility}.',
      'Заполните его, пожалуйста, до {deadline} включительно. Ответы сохраняются на каждом шаге, к отчёту можно вернуться позже.',
    ]),
    en: text('en', 'Your mobility report “{wave}” is open', [
      'The report “{wave}” on your mobility is open: {mobility}.',
      'Please file it by {deadline}. Your answers are saved at every step, and you can come back to them.',
    ]),
  },
};

export const REPORT_RETURNED: MailWords = {
  link: 'report',
  text: {
    kk: text('kk', '«{wave}» есебі пысықтауға қайтарылды', [
      'Ұтқырлығыңыз туралы «{wave}» есебі пысықтауға қайтарылды: {mobility}.',
      'Есепті ашсаңыз, үйлестірушінің ескертулерін көресіз. Түзетіп, қайта жіберіңіз.',
    ]),
    ru: text('ru', 'Отчёт «{wave}» возвращён на доработку', [
      'Отчёт «{wave}» о вашей мобильности возвращён на доработку: {mobility}.',
      'Откройте его: там замечания координатора. Исправьте их, пожалуйста, и отправьте отчёт снова.',
    ]),
    en: text('en', 'Your report “{wave}” was returned for correction', [
      'The report “{wave}” on your mobility was returned for correction: {mobility}.',
      'Open it to see the coordinator’s remarks, correct it and submit it again.',
    ]),
  },
};

const reminder = (kk: readonly [string, string], ru: readonly [string, string], en: readonly [string, string]) =>
  ({
    link: 'report',
    optOut: true,
    text: {
      kk: text('kk', kk[0], [kk[1], 'Ұтқырлығыңыз: {mobility}.']),
      ru: text('ru', ru[0], [ru[1], 'Ваша мобильность: {mobility}.']),
      en: text('en', en[0], [en[1], 'Your mobility: {mobility}.']),
    },
  }) as const satisfies MailWords;

export const REPORT_REMINDER: Readonly<Record<ReminderStage, MailWords>> = {
  before_7: reminder(
    [
      '«{wave}» есебін {deadline} күніне дейін күтеміз',
      '«{wave}» есебін тапсыруға аз уақыт қалды: соңғы күні {deadline}.',
    ],
    ['Ждём отчёт «{wave}» до {deadline}', 'Срок отчёта «{wave}» приближается: последний день {deadline}.'],
    ['Your report “{wave}” is due on {deadline}', 'Your report “{wave}” will soon be due: the last day is {deadline}.'],
  ),
  on_day: reminder(
    ['«{wave}» есебінің соңғы күні бүгін', 'Бүгін, {deadline}, «{wave}» есебін уақытында тапсырудың соңғы күні.'],
    [
      'Сегодня последний день отчёта «{wave}»',
      'Сегодня, {deadline}, последний день, чтобы сдать отчёт «{wave}» в срок.',
    ],
    ['Your report “{wave}” is due today', 'Today, {deadline}, is the last day to file your report “{wave}” in time.'],
  ),
  after_7: reminder(
    [
      '«{wave}» есебінің мерзімі өтті',
      '«{wave}» есебінің мерзімі {deadline} күні өтті. Оны әлі де тапсыруға болады, біз оны күтеміз.',
    ],
    ['Срок отчёта «{wave}» прошёл', 'Срок отчёта «{wave}» прошёл {deadline}. Его всё ещё можно сдать, и мы его ждём.'],
    [
      'Your report “{wave}” is overdue',
      'Your report “{wave}” was due on {deadline}. You can still file it, and we are waiting for it.',
    ],
  ),
  after_21: reminder(
    [
      '«{wave}» есебі туралы соңғы еске салу',
      '«{wave}» есебін {deadline} күніне дейін тапсыру керек еді, ол бізге келген жоқ. Бұл соңғы еске салу: енді университетіңіздің үйлестірушісі хабарласады.',
    ],
    [
      'Последнее напоминание об отчёте «{wave}»',
      'Отчёт «{wave}» нужно было сдать до {deadline}, он к нам не поступил. Это последнее напоминание: дальше с вами свяжется координатор вашего вуза.',
    ],
    [
      'Last reminder of your report “{wave}”',
      'Your report “{wave}” was due on {deadline} and has not reached us. This is the last reminder: your university’s coordinator will get in touch with you.',
    ],
  ),
};
