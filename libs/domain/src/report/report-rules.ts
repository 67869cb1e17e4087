import { type CalendarDate, addMonths } from '../calendar/calendar-date.js';
import { type Finding, finding } from '../findings/finding.js';
import { WAVE_MONTHS, type Wave } from './report-codes.js';
import type { ReportDraft } from './report-fields.js';

/**
 * The first day of a wave: `months(E, w)`, E being the participation's actual end where it is known, else the planned
 * one (kpi-catalogue.md). The wave `end` begins on E itself.
 */
export function waveOpens(wave: Wave, anchor: CalendarDate): CalendarDate {
  return addMonths(anchor, WAVE_MONTHS[wave]);
}

/** The warning for a report submitted before its wave; the anchor E comes from its participation. */
export function checkReportWave(record: ReportDraft, anchor: CalendarDate): Finding[] {
  if (!record.wave || !record.submittedOn) {
    return [];
  }
  const opens = waveOpens(record.wave, anchor);
  return record.submittedOn < opens ? [finding('report_before_wave', 'submitted_on', { opens })] : [];
}
