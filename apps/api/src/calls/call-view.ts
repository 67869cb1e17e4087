import type { Call } from '#registry/calls/call.entity.js';
import type { CallCriterion } from '#registry/calls/call-criterion.entity.js';
import type { NamedReviewer } from '#registry/calls/get-call.js';
import type { ApplicationCounts } from '#registry/calls/count-applications.js';
import type { CallView } from './call-view.dto.js';

/** A call as the API answers with it; who reviews it is absent for those who may not know. */
export function toCallView(record: {
  readonly call: Call;
  readonly universityCode: string;
  readonly criteria: readonly CallCriterion[];
  readonly reviewers?: NamedReviewer[] | null;
  readonly applications: ApplicationCounts | null;
}): CallView {
  const { universityId: _universityId, createdAt: _createdAt, updatedAt: _updatedAt, ...terms } = record.call;
  return {
    ...terms,
    university: record.universityCode,
    criteria: record.criteria.map(({ code, nameKk, nameRu, nameEn, weight, position }) => ({
      code,
      nameKk,
      nameRu,
      nameEn,
      weight,
      position,
    })),
    ...(record.reviewers ? { reviewers: record.reviewers } : {}),
    ...(record.applications ? { applications: record.applications } : {}),
  };
}
