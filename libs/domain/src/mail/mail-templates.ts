import type { CalendarDate } from '../calendar/calendar-date.js';
import type { Wave } from '../report/report-codes.js';
import type { ReminderStage } from '../wave/reminder-stages.js';

/** Of which mobility a mail speaks. */
interface OfMobility {
  readonly givenName: string;
  /** The host institution, where it is known. */
  readonly host: string | null;
  readonly hostCountry: string | null;
  readonly wave: Wave;
}

/** Every kind of mail with what its words are filled with: names and dates, never an IIN, never a secret. */
export interface MailData {
  /** Somebody may choose a password and sign in. */
  account_invitation: { readonly name: string };
  /** Somebody who has an account asked for one. */
  account_exists: { readonly name: string };
  password_reset: { readonly name: string };
  /** A wave has opened, or the coordinator sends the link anew. */
  report_invitation: OfMobility & { readonly deadline: CalendarDate };
  report_reminder: OfMobility & { readonly deadline: CalendarDate; readonly stage: ReminderStage };
  report_returned: OfMobility;
  /** The ministry has opened a survey that somebody is asked to answer, until its last day. */
  survey_invitation: { readonly givenName: string; readonly survey: string; readonly deadline: CalendarDate };
  /** Reports of the coordinator's university that are 21 days late or more. */
  escalation_digest: { readonly name: string; readonly late: number };
  /** A reviewer who has no password yet, named for a call. */
  reviewer_invitation: { readonly name: string; readonly call: string };
  results_published: { readonly name: string; readonly call: string; readonly applicationCode: string };
  commitment_decided: {
    readonly givenName: string;
    readonly title: string;
    readonly decision: 'verified' | 'rejected';
  };
  /** What somebody asked for about their data was granted or refused; the answer itself stands in the register. */
  data_request_answered: { readonly givenName: string; readonly decision: 'granted' | 'refused' };
}
export type MailTemplate = keyof MailData;

export const MAIL_TEMPLATES = [
  'account_invitation',
  'account_exists',
  'password_reset',
  'report_invitation',
  'report_reminder',
  'report_returned',
  'survey_invitation',
  'escalation_digest',
  'reviewer_invitation',
  'results_published',
  'commitment_decided',
  'data_request_answered',
] as const satisfies readonly MailTemplate[];

/** Why a mail was not sent, though there was cause for one. */
export const SUPPRESSION_REASONS = [
  'no_address',
  'address_in_use',
  'address_bounced',
  'opted_out',
  'account_disabled',
  'no_longer_due',
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];
