import { type ErrorRate, errorRate, totalErrorRate } from '#domain/sample-audit/error-rate.js';
import { isOverThreshold } from '#domain/sample-audit/next-sample-size.js';
import type { SampledRecordKind, SampleOutcome } from '#domain/sample-audit/sample-audit-life-cycle.js';
import type { Context } from '#persistence/context.js';
import { getSampleAuditRow, type SampleAudit } from './sample-audit-row.js';

/** One record that was drawn: what was verified, and what the check found. Nobody is named. */
export interface SampleItem {
  readonly id: string;
  readonly version: number;
  /** University code. */
  readonly university: string;
  /** Place in the draw, from 1. */
  readonly rank: number;
  readonly recordKind: SampledRecordKind;
  readonly recordId: string;
  readonly participationId: string;
  /** Of a commitment. */
  readonly title: string | null;
  readonly verifiedDegree: number | null;
  /** Of a report. */
  readonly wave: string | null;
  /** The day it was verified or accepted. */
  readonly decidedOn: string | null;
  readonly outcome: SampleOutcome | null;
  readonly finding: string | null;
  readonly checkedAt: Date | null;
}

/** What one university's sample came to. */
export interface UniversityErrorRate extends ErrorRate {
  readonly university: string;
  readonly sampleSize: number;
  /** Twice the usual size was drawn. */
  readonly enlarged: boolean;
  /** Fingerprint of what could have been drawn, for whoever repeats the draw. */
  readonly populationDigest: string;
  /** The rate is over the threshold: the next sample is larger. */
  readonly overThreshold: boolean;
}

export interface SampleAuditRecord {
  readonly audit: SampleAudit;
  readonly items: SampleItem[];
  readonly universities: UniversityErrorRate[];
  /** Over all universities the reader sees. */
  readonly total: ErrorRate;
}

/**
 * A sample audit with what was drawn and what was found so far. A coordinator sees completed ones, and of them the records
 * of the own university.
 *
 * @throws CodedError `record_not_found`
 */
export async function getSampleAudit(context: Context, id: string): Promise<SampleAuditRecord> {
  const audit = await getSampleAuditRow(context, id);
  const items = await listItems(context, id);
  const strata = await context.manager.query<
    {
      university: string;
      populationSize: number;
      sampleSize: number;
      enlarged: boolean;
      populationDigest: string;
    }[]
  >(
    `select u.code as university, s.population_size as "populationSize", s.sample_size as "sampleSize", s.enlarged,
       s.population_digest as "populationDigest"
     from sample_audit_stratum s join university u on u.id = s.university_id
     where s.sample_audit_id = $1 order by u.code`,
    [id],
  );
  const universities = strata.map((stratum) => {
    const checkedItems = items.filter(
      ({ university, outcome }) => university === stratum.university && outcome !== null,
    );
    const checked = checkedItems.length;
    const errors = checkedItems.filter(({ outcome }) => outcome === 'error').length;
    return {
      ...stratum,
      ...errorRate({ populationSize: stratum.populationSize, checked, errors }),
      overThreshold: isOverThreshold({ checked, errors, threshold: audit.threshold }),
    };
  });
  return { audit, items, universities, total: totalErrorRate(universities) };
}

async function listItems(context: Context, id: string): Promise<SampleItem[]> {
  return await context.manager.query<SampleItem[]>(
    `select i.id, i.version, u.code as university, i.rank, i.record_kind as "recordKind", i.record_id as "recordId",
       i.participation_id as "participationId", c.title, c.verified_degree as "verifiedDegree", r.wave,
       coalesce(c.verified_on, r.accepted_on, r.submitted_on) as "decidedOn",
       i.outcome, i.finding, i.checked_at as "checkedAt"
     from sample_audit_item i join university u on u.id = i.university_id
     left join commitment c on i.record_kind = 'commitment' and c.university_id = i.university_id and c.id = i.record_id
     left join report r on i.record_kind = 'report' and r.university_id = i.university_id and r.id = i.record_id
     where i.sample_audit_id = $1 order by u.code, i.rank`,
    [id],
  );
}
