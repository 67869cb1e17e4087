import type { Context } from '#persistence/context.js';

/** How the worked example names the units of its lists, by their ids: `ALATAU/A01`, `ALATAU/A01#1`, `ALATAU/A01:end`, `ALATAU/G1`. */
export async function namesOfUnits({ manager }: Context): Promise<(id: string) => string> {
  const rows = await manager.query<{ id: string; name: string }[]>(`
    select p.id::text as id, u.code || '/' || p.external_id as name from participation p join university u on u.id = p.university_id
    union all
    select c.id::text, u.code || '/' || p.external_id || '#' || c.commitment_no
    from commitment c join participation p on p.university_id = c.university_id and p.id = c.participation_id
    join university u on u.id = c.university_id
    union all
    select g.id::text, u.code || '/' || g.group_code from group_project g join university u on u.id = g.university_id`);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return (id) => {
    const [record = '', wave] = id.split(':');
    const name = names.get(record) ?? `unknown ${record}`;
    return wave === undefined ? name : `${name}:${wave}`;
  };
}
