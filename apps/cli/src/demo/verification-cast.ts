import { addUser } from '#access/users/users.js';
import type { Wave } from '#domain/report/report-codes.js';
import { WAVE_MONTHS } from '#domain/report/report-codes.js';
import { type Principal, WORKER } from '#persistence/context.js';
import type { Stagehands } from './stagehands.js';

/** A person of the cohort who acts in the demonstration, and the record they act on. */
export interface Somebody {
  readonly principal: Principal;
  readonly participationId: string;
  readonly record: string;
}

interface Chosen {
  readonly personId: string;
  readonly name: string;
  readonly participationId: string;
  readonly record: string;
  readonly category: string;
  readonly anchor: string;
  /** When a commitment is due. */
  readonly due?: string;
}

const END = 'coalesce(p.actual_end, p.planned_end)';
/** People of the university who are back and have no account yet, so that nobody acts twice. */
const FREE = `p.university_id = $1 and p.status = 'completed' and p.waiver is null
  and not exists (select from app_user a where a.person_id = p.person_id)`;
const COLUMNS = `p.person_id as "personId", concat_ws(' ', p.family_name, p.given_name) as name,
  p.id as "participationId", p.category, ${END}::date as anchor`;

/** Finds people of one university's cohort who can take a step, and gives each an account by which nobody signs in. */
export class VerificationCast {
  private count = 0;

  constructor(
    private readonly hands: Stagehands,
    private readonly universityId: string,
  ) {}

  /** Whoever has a commitment to carry out, the one that is due last first. */
  async withCommitments(count: number): Promise<(Somebody & Pick<Chosen, 'due'>)[]> {
    return await this.choose(
      `select * from (
         select distinct on (p.person_id) ${COLUMNS}, c.id as record, c.due_date as due
         from participation p join commitment c on c.university_id = p.university_id and c.participation_id = p.id
         where ${FREE} and c.status = 'agreed' order by p.person_id, c.due_date desc, c.id) found
       order by due desc, "participationId" limit $2`,
      [count],
    );
  }

  /** Whoever belongs to no group project yet. */
  async withoutGroup(count: number): Promise<Somebody[]> {
    return await this.choose(
      `select ${COLUMNS}, p.id as record from participation p
       where ${FREE} and p.group_project_id is null and p.category <> 'staff' order by ${END} desc, p.external_id limit $2`,
      [count],
    );
  }

  /** Whose wave has come and who has not reported yet, those first whose wave is the latest. */
  async withReportsToFile(wave: Wave, count: number): Promise<(Somebody & Pick<Chosen, 'category' | 'anchor'>)[]> {
    return await this.choose(
      `select ${COLUMNS}, p.id as record from participation p
       where ${FREE} and p.category <> 'staff'
         and (${END} + make_interval(months => $3))::date < $4::date - 5
         and not exists (select from report r where r.university_id = p.university_id and r.participation_id = p.id
           and r.wave = $5)
       order by ${END} desc, p.external_id limit $2`,
      [count, WAVE_MONTHS[wave], this.hands.today, wave],
    );
  }

  private async choose(query: string, values: readonly unknown[]) {
    return await this.hands.on(0, WORKER, async (context) => {
      const chosen = await context.manager.query<Chosen[]>(query, [this.universityId, ...values]);
      const cast: (Somebody & Pick<Chosen, 'category' | 'anchor' | 'due'>)[] = [];
      for (const { personId, name, ...somebody } of chosen) {
        this.count += 1;
        const email = `claimant${this.count}@demo.example.org`;
        const { user } = await addUser(context, { email, role: 'participant', displayName: name, password: null });
        await context.manager.query('update app_user set person_id = $2 where id = $1', [user.id, personId]);
        const principal: Principal = { role: 'qaitu_participant', userId: user.id, universityId: null, personId };
        cast.push({ ...somebody, principal });
      }
      return cast;
    });
  }
}
