import {
  addReports,
  type ReportingCounts,
  type ReportingRates,
  reportingRates,
} from '#domain/data-quality/reporting-rates.js';
import { REPORT_DEADLINES } from '#domain/kpi/due-rule.js';
import { fundingLabel, type KpiSelection } from '#domain/kpi/selection.js';
import { type Wave, WAVES } from '#domain/report/report-codes.js';
import type { Context } from '#persistence/context.js';
import { type FieldCompleteness, readFieldCompleteness } from './field-completeness.js';

/** How complete and how timely the reports of one university, or of the country (`null`), are, and how full its records. */
export interface UniversityRates {
  readonly university: string | null;
  readonly waves: Readonly<Record<Wave, ReportingRates>>;
  /** Of the four waves together; its `onTime` of `expected` is K05. */
  readonly all: ReportingRates;
  readonly fields: readonly FieldCompleteness[];
}

/** Rates for a selection of participations, as of a day. */
export interface DataRates {
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  readonly items: readonly UniversityRates[];
}

type WaveCounts = Record<Wave, ReportingCounts>;

const NONE: ReportingCounts = { expected: 0, received: 0, onTime: 0 };

/** The deadline of each wave after an end `e`; Postgres clips months to their last day as the catalogue does. */
const DEADLINES = WAVES.map((wave) => {
  const { months, days } = REPORT_DEADLINES[wave];
  return `('${wave}', (s.e + interval '${months} months')::date + ${days})`;
}).join(', ');

/** A report row that stands for confirmed observations is no report any more once all of them were taken back. */
const WITH_EVIDENCE = `not (r.from_observations
  and num_nonnulls(r.activities, r.residence_country, r.employer, r.occupation) = 0)`;

/** `countReports` of the domain in one statement: expected, received and in time per university and wave. */
const COUNT_REPORTS = `
  with s as (
    select p.university_id, p.id, coalesce(p.actual_end, p.planned_end) as e,
      case when p.waiver is not null and p.waiver_date <= $4::date then p.waiver_date end as waived_from
    from participation p
    where p.status in ('departed', 'completed', 'terminated_early')
      and ($1::text[] is null or p.funding = any ($1))
      and ($2::date is null or coalesce(p.actual_end, p.planned_end) >= $2)
      and ($3::date is null or coalesce(p.actual_end, p.planned_end) <= $3)
  ), due as (
    select s.university_id, s.id, w.wave, w.deadline
    from s cross join lateral (values ${DEADLINES}) w (wave, deadline)
    where w.deadline <= $4 and (s.waived_from is null or s.waived_from > w.deadline)
  ), filed as (
    select r.university_id, r.participation_id, r.wave, min(r.submitted_on) as first_on
    from report r where r.submitted_on <= $4 and ${WITH_EVIDENCE}
    group by r.university_id, r.participation_id, r.wave
  )
  select u.code as university, d.wave, count(*)::integer as expected, count(f.first_on)::integer as received,
    count(*) filter (where f.first_on <= d.deadline)::integer as "onTime"
  from due d
  join university u on u.id = d.university_id
  left join filed f on f.university_id = d.university_id and f.participation_id = d.id and f.wave = d.wave
  group by u.code, d.wave`;

/**
 * Completeness and timeliness of reports per wave, and the share of records in which each key field is filled, per
 * university and for the country: sums over records, never a mean of universities. A coordinator sees the own university's
 * records alone and gets no entry for the country.
 */
export async function computeDataRates(context: Context, selection: KpiSelection): Promise<DataRates> {
  const { period, asOf, funding } = selection;
  const parameters = [funding === 'all' ? null : [...funding], period.from ?? null, period.to ?? null, asOf];
  const rows = await context.manager.query<(ReportingCounts & { university: string; wave: Wave })[]>(
    COUNT_REPORTS,
    parameters,
  );
  const fields = await readFieldCompleteness(context, parameters);
  const byUniversity = new Map<string, WaveCounts>();
  const country = noReports();
  for (const { university, wave, ...counts } of rows) {
    const own = byUniversity.get(university) ?? noReports();
    own[wave] = counts;
    byUniversity.set(university, own);
    country[wave] = addReports(country[wave], counts);
  }
  const codes = [...new Set([...byUniversity.keys(), ...fields.byUniversity.keys()])].sort();
  const items = codes.map((code) =>
    ratesOf(code, byUniversity.get(code) ?? noReports(), fields.byUniversity.get(code) ?? []),
  );
  const confined = context.principal.role === 'qaitu_coordinator';
  return {
    period: period.code,
    asOf,
    funding: fundingLabel(funding),
    items: confined ? items : [ratesOf(null, country, fields.country), ...items],
  };
}

function noReports(): WaveCounts {
  return { end: NONE, m6: NONE, m12: NONE, m24: NONE };
}

function ratesOf(university: string | null, waves: WaveCounts, fields: readonly FieldCompleteness[]): UniversityRates {
  return {
    university,
    waves: {
      end: reportingRates(waves.end),
      m6: reportingRates(waves.m6),
      m12: reportingRates(waves.m12),
      m24: reportingRates(waves.m24),
    },
    all: reportingRates(WAVES.map((wave) => waves[wave]).reduce(addReports)),
    fields,
  };
}
