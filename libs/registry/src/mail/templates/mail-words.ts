import type { Locale } from '#domain/findings/finding-text.js';

/** Where a mail's button leads: to an account, a report or a survey by a link that works once, or to the pages. */
export type MailLink = 'account' | 'report' | 'survey' | 'site';

/** The words of one mail in one language; `{name}` stands for a value. */
export interface MailText {
  readonly subject: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
  /** In small type below the button. */
  readonly note?: string;
}

/** One kind of mail in all three languages. */
export interface MailWords {
  readonly link: MailLink;
  /** Whether its reader can put an end to mails of this kind. */
  readonly optOut?: true;
  readonly text: Readonly<Record<Locale, MailText>>;
}

/** What every mail ends with. */
export const FOOTER: Readonly<
  Record<Locale, { readonly from: string; readonly why: string; readonly optOut: string }>
> = {
  kk: {
    from: 'Qaitu · академиялық ұтқырлық нәтижелерінің тізілімі',
    why: 'Бұл хат автоматты түрде жіберілді, оған жауап берудің қажеті жоқ.',
    optOut: 'Еске салу хаттарынан бас тарту',
  },
  ru: {
    from: 'Qaitu · реестр результатов академической мобильности',
    why: 'Это письмо отправлено автоматически, отвечать на него не нужно.',
    optOut: 'Отказаться от напоминаний',
  },
  en: {
    from: 'Qaitu · the register of what academic mobility leads to',
    why: 'This message was sent automatically; there is no need to answer it.',
    optOut: 'Stop these reminders',
  },
};

/** In place of a link that only its mail has. */
export const WITHHELD_LINK: Readonly<Record<Locale, string>> = {
  kk: 'Жеке сілтеме тек алушыға жіберілген хатта болады.',
  ru: 'Личная ссылка есть только в письме получателя.',
  en: 'The personal link is only in the message its recipient got.',
};
