import type { Field } from '#domain/fields/field.js';
import { COMMITMENT_FIELDS } from '#domain/commitment/commitment-fields.js';
import { GROUP_PROJECT_FIELDS } from '#domain/group-project/group-project-fields.js';
import { OUTPUT_FIELDS } from '#domain/output/output-fields.js';
import { PARTICIPATION_FIELDS } from '#domain/participation/participation-fields.js';
import { REPORT_FIELDS } from '#domain/report/report-fields.js';
import type { ParticipationRecord } from '#registry/participations/get-participation-record.js';
import { PERSONAL_COLUMNS } from '#registry/participations/get-participation-record.js';
import type { ParticipationView } from './participation.dto.js';

const PERSONAL: ReadonlySet<string> = new Set(PERSONAL_COLUMNS);
const NOT_ON_THE_ROW = new Set<string>(['iin', 'documentNumber', 'groupCode']);
const UNSHOWN = new Set<string>(['participationExternalId', 'migrationIntention']);

/** The record as the API answers with it; what the reader may not see is absent, not empty. */
export function toParticipationView(record: ParticipationRecord): ParticipationView {
  const { participation, university, identifiers, groupProject } = record;
  const fields = PARTICIPATION_FIELDS.filter(
    ({ property }) => !NOT_ON_THE_ROW.has(property) && (identifiers !== null || !PERSONAL.has(property)),
  );
  return {
    id: participation.id,
    version: participation.version,
    university: {
      id: university.id,
      code: university.code,
      nameKk: university.nameKk,
      nameRu: university.nameRu,
      nameEn: university.nameEn,
    },
    ...pick(participation, fields),
    ...identifiers,
    groupProject: groupProject && part(groupProject, GROUP_PROJECT_FIELDS),
    commitments: record.commitments.map((commitment) => part(commitment, COMMITMENT_FIELDS)),
    reports: record.reports.map((report) => ({
      ...part(report, REPORT_FIELDS),
      status: report.status,
      submittedOn: report.submittedOn,
      deadlineOn: report.deadlineOn,
    })),
    outputs: record.outputs.map((output) => part(output, OUTPUT_FIELDS)),
    createdAt: participation.createdAt,
    updatedAt: participation.updatedAt,
  };
}

function part(record: { readonly id: string; readonly version: number }, fields: readonly Field[]) {
  return {
    id: record.id,
    version: record.version,
    ...pick(
      record,
      fields.filter(({ property }) => !UNSHOWN.has(property)),
    ),
  };
}

function pick(record: object, fields: readonly Field[]): Record<string, unknown> {
  const values = record as Readonly<Record<string, unknown>>;
  return Object.fromEntries(fields.map(({ property }) => [property, values[property] ?? null]));
}
