import type { MobilityCount } from '#domain/national-tables/mobility-count.js';
import type { Context } from '#persistence/context.js';

/**
 * How many went, by the year of their start, source of money and host country: everything the national tables are made of,
 * in one grouping pass over the records that the principal may see. The year and who is counted are `mobilityYear`'s.
 */
export async function countMobilities({ manager }: Context): Promise<MobilityCount[]> {
  return await manager.query<MobilityCount[]>(
    `select extract(year from coalesce(p.actual_start, p.planned_start))::integer as year, p.funding,
       p.host_country as "hostCountry", count(*)::integer as count
     from participation p
     where p.status in ('departed', 'completed', 'terminated_early')
     group by 1, 2, 3 order by 1, 2, 3`,
  );
}
