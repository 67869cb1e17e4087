import type { QualityFinding } from '#domain/data-quality/quality-record.js';
import {
  AMOUNTS_NEEDED,
  checkDuplicates,
  checkOverlaps,
  checkSharedAddresses,
  costFinding,
  findOutlyingAmounts,
  type PersonalRecord,
  SHORT_STAY_MONTHS,
} from '#domain/data-quality/set-rules.js';
import type { Context } from '#persistence/context.js';
import { PERSONAL_COLUMNS } from './read-quality-records.js';

const WENT = `p.status in ('departed', 'completed', 'terminated_early')`;

/** Everybody with several mobilities; of one university ($1), those who have one there. */
const SEVERAL_MOBILITIES = `
  p.person_id in (select o.person_id from participation o where o.status <> 'cancelled'
    group by o.person_id having count(*) > 1)
  and ($1::uuid is null or p.person_id in (select o.person_id from participation o where o.university_id = $1))`;

const ADDRESS = (alias: string) => `nullif(lower(trim(${alias}.email)), '')`;
/** Every address that several people have. */
const SHARED_ADDRESS = `
  ${ADDRESS('p')} in (select ${ADDRESS('o')} from participation o where o.status <> 'cancelled'
    group by 1 having count(distinct o.person_id) > 1)
  and ($1::uuid is null or ${ADDRESS('p')} in (select ${ADDRESS('o')} from participation o where o.university_id = $1))`;

/**
 * What is found only when participations are laid beside each other, of all universities: the database picks out those
 * that can have anything in common, the rules of the domain decide. Under the worker's role, since only it sees people of
 * several universities; a finding names no participation but those of its own university.
 *
 * @param universityId findings of this university only; of all where it is null
 */
export async function findAcrossUniversities(context: Context, universityId: string | null): Promise<QualityFinding[]> {
  const personal = async (condition: string) =>
    await context.manager.query<PersonalRecord[]>(
      `select ${PERSONAL_COLUMNS} from participation p where p.status <> 'cancelled' and ${condition}
       order by p.university_id, p.id`,
      [universityId],
    );
  const travellers = await personal(SEVERAL_MOBILITIES);
  const found = [...checkOverlaps(travellers), ...checkDuplicates(travellers)];
  const sharers = await personal(SHARED_ADDRESS);
  found.push(...checkSharedAddresses(sharers));
  found.push(...(await findCosts(context, universityId)));
  const universities = new Map([...travellers, ...sharers].map((record) => [record.id, record.universityId]));
  return found
    .filter((each) => universityId === null || each.universityId === universityId)
    .map((each) => ({ ...each, others: each.others.filter((id) => universities.get(id) === each.universityId) }));
}

const IS_SHORT = `coalesce(p.actual_end, p.planned_end)
  <= (coalesce(p.actual_start, p.planned_start) + interval '${SHORT_STAY_MONTHS} months')::date`;
const PAID = `${WENT} and p.amount_paid_kzt is not null`;

/**
 * Amounts beside those of the whole country: bare numbers of each group first, and then whose they are that lie apart.
 * Memory holds the amounts of the register and nothing else of it.
 */
async function findCosts({ manager }: Context, universityId: string | null): Promise<QualityFinding[]> {
  const groups = await manager.query<
    { funding: string; programme: string | null; short: boolean; amounts: readonly number[] }[]
  >(
    `select p.funding, p.programme, ${IS_SHORT} as short, array_agg(p.amount_paid_kzt::float8) as amounts
     from participation p where ${PAID}
     group by 1, 2, 3
     having count(*) >= $2 and ($1::uuid is null or bool_or(p.university_id = $1)) order by 1, 2, 3`,
    [universityId, AMOUNTS_NEEDED],
  );
  const outlying = groups.flatMap(({ amounts, ...group }) =>
    Array.from(findOutlyingAmounts(amounts), ([amount, score]) => ({ ...group, amount, score })),
  );
  if (outlying.length === 0) return [];
  const records = await manager.query<{ id: string; universityId: string; score: number }[]>(
    `select p.id, p.university_id as "universityId", f.score
     from jsonb_to_recordset($2::jsonb) f (funding text, programme text, short boolean, amount bigint, score float8)
     join participation p on p.amount_paid_kzt = f.amount and p.funding = f.funding
       and p.programme is not distinct from f.programme and (${IS_SHORT}) = f.short
     where ${PAID} and ($1::uuid is null or p.university_id = $1)`,
    [universityId, JSON.stringify(outlying)],
  );
  return records.map(({ score, ...record }) => costFinding(record, score));
}
