import type { QualityFinding } from '#domain/data-quality/quality-record.js';
import {
  AMOUNTS_NEEDED,
  checkCosts,
  checkDuplicates,
  checkOverlaps,
  checkSharedAddresses,
  type CostRecord,
  type PersonalRecord,
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

/** Amounts beside those of the whole country, one programme and source of money after the other. */
async function findCosts({ manager }: Context, universityId: string | null): Promise<QualityFinding[]> {
  const groups = await manager.query<{ funding: string; programme: string | null }[]>(
    `select p.funding, p.programme from participation p where ${WENT} and p.amount_paid_kzt is not null
     group by p.funding, p.programme
     having count(*) >= $2 and ($1::uuid is null or bool_or(p.university_id = $1)) order by 1, 2`,
    [universityId, AMOUNTS_NEEDED],
  );
  const found: QualityFinding[] = [];
  for (const { funding, programme } of groups) {
    const records = await manager.query<CostRecord[]>(
      `select p.id, p.university_id as "universityId", p.programme, p.funding, p.status, p.planned_start as "plannedStart",
         p.planned_end as "plannedEnd", p.actual_start as "actualStart", p.actual_end as "actualEnd",
         p.amount_paid_kzt as "amountPaidKzt"
       from participation p
       where ${WENT} and p.amount_paid_kzt is not null and p.funding = $1 and p.programme is not distinct from $2`,
      [funding, programme],
    );
    found.push(...checkCosts(records));
  }
  return found;
}
