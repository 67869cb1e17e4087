import type { Locale } from '#domain/findings/finding-text.js';
import type { MailData, MailTemplate } from '#domain/mail/mail-templates.js';
import { findCountry } from '#reference/countries.js';
import { WAVE_LABELS } from '#reference/report-labels.js';
import { ACCOUNT_EXISTS, ACCOUNT_INVITATION, PASSWORD_RESET, REVIEWER_INVITATION } from './account-words.js';
import type { MailWords } from './mail-words.js';
import { COMMITMENT_DECIDED, DATA_REQUEST_ANSWERED, ESCALATION_DIGEST, RESULTS_PUBLISHED } from './notice-words.js';
import { REPORT_INVITATION, REPORT_REMINDER, REPORT_RETURNED } from './report-words.js';
import { SURVEY_INVITATION } from './survey-words.js';

/** A mail's kind together with its data, as its row keeps them. */
export type MailContent = {
  [T in MailTemplate]: { readonly template: T; readonly data: MailData[T] };
}[MailTemplate];

/** The words that a mail's kind and data ask for. */
export function findWords(content: MailContent): MailWords {
  switch (content.template) {
    case 'account_invitation':
      return ACCOUNT_INVITATION;
    case 'account_exists':
      return ACCOUNT_EXISTS;
    case 'password_reset':
      return PASSWORD_RESET;
    case 'report_invitation':
      return REPORT_INVITATION;
    case 'report_reminder':
      return REPORT_REMINDER[content.data.stage];
    case 'report_returned':
      return REPORT_RETURNED;
    case 'survey_invitation':
      return SURVEY_INVITATION;
    case 'escalation_digest':
      return ESCALATION_DIGEST;
    case 'reviewer_invitation':
      return REVIEWER_INVITATION;
    case 'results_published':
      return RESULTS_PUBLISHED;
    case 'commitment_decided':
      return COMMITMENT_DECIDED[content.data.decision];
    case 'data_request_answered':
      return DATA_REQUEST_ANSWERED[content.data.decision];
  }
}

/** What the `{…}` of the words stand for, in the reader's language. */
export function valuesOf({ data }: MailContent, locale: Locale): Readonly<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(data)) if (value !== null) values[name] = String(value);
  if ('wave' in data) {
    values.wave = WAVE_LABELS[data.wave][locale];
    const country = data.hostCountry === null ? undefined : findCountry(data.hostCountry)?.label[locale];
    values.mobility = [data.host, country].filter(Boolean).join(', ') || '—';
  }
  if ('deadline' in data) values.deadline = formatDate(data.deadline, locale);
  return values;
}

function formatDate(date: string, locale: Locale): string {
  const [year, month, day] = date.split('-');
  if (locale !== 'en') return `${day}.${month}.${year}`;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
