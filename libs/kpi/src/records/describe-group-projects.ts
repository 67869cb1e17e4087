import type { Context } from '#persistence/context.js';
import type { ListedUnit } from './read-units.js';
import { NOTHING, type RecordItem } from './record-item.js';

interface GroupProjectRow {
  readonly id: string;
  readonly university: string;
  readonly groupCode: string;
  readonly title: string;
  readonly status: string;
  readonly dueOn: string | null;
  readonly decidedOn: string | null;
  readonly endedOn: string | null;
}

/** A page's group projects as items in the page's order; they end with the latest of their members who went. */
export async function describeGroupProjects(
  { manager }: Context,
  units: readonly ListedUnit[],
  asOf: string,
): Promise<RecordItem[]> {
  if (units.length === 0) return [];
  const rows = await manager.query<GroupProjectRow[]>(
    `select g.id, u.code as university, g.group_code as "groupCode", g.title, g.status, g.due_date as "dueOn",
       g.decided_on as "decidedOn", f.ended_on as "endedOn"
     from kpi_group_facts_of($1::uuid[], $2::uuid[], $3::date) f
     join group_project g on g.university_id = f.university_id and g.id = f.id
     join university u on u.id = g.university_id`,
    [units.map(({ universityId }) => universityId), units.map(({ recordId }) => recordId), asOf],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return units.flatMap(({ recordId, state }) => {
    const row = byId.get(recordId);
    if (!row) return [];
    const { id, university, endedOn, dueOn, decidedOn, ...project } = row;
    const decided = state === 'yes' || (state === 'no' && project.status === 'rejected');
    return [
      {
        ...NOTHING,
        unit: 'group_project',
        unitId: id,
        state,
        university,
        endedOn,
        dueOn,
        decidedOn: decided ? decidedOn : null,
        groupProject: { id, ...project },
      },
    ];
  });
}
