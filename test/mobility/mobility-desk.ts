import { MovableClock } from '#testing/movable-clock.js';
import { type Answer, RunningRegister } from '../api/running-register.js';
import { ALATAU, RECORD, type UserName } from '../fixtures/two-universities.js';

/** The participation of the one participant who signs in: planned from 1 January to 30 June 2024. */
export const OWN = RECORD[ALATAU].participation;

/** The running register in January 2024, and the few requests that its participations are lived by. */
export class MobilityDesk {
  private constructor(
    readonly register: RunningRegister,
    readonly clock: MovableClock,
  ) {}
  private entered = 0;

  static async open(): Promise<MobilityDesk> {
    const clock = new MovableClock(new Date('2024-01-05T06:00:00Z'));
    return new MobilityDesk(await RunningRegister.start({ clock }), clock);
  }

  async close(): Promise<void> {
    await this.register.stop();
  }

  /** Enters a participation of Alatau, planned as {@link OWN} is. */
  async enter(more: object = {}): Promise<string> {
    const number = ++this.entered;
    const answer = await this.register.ask({
      method: 'POST',
      url: '/api/v1/participations',
      as: 'coordinator',
      body: {
        externalId: `M${number}`,
        documentNumber: `MD${number}`,
        familyName: 'Family',
        givenName: 'Given',
        category: 'master',
        funding: 'state_budget',
        plannedStart: '2024-01-01',
        plannedEnd: '2024-06-30',
        status: 'planned',
        ...more,
      },
    });
    if (answer.status !== 201) throw new Error(answer.text);
    return String(answer.body?.id);
  }

  /** An action on a participation. */
  async act(id: string, verb: string, body: object = {}, as: UserName = 'coordinator'): Promise<Answer> {
    return await this.register.ask({ method: 'POST', url: `/api/v1/participations/${id}/${verb}`, as, body });
  }

  async read(path: string, as: UserName = 'coordinator'): Promise<Answer> {
    return await this.register.ask({ method: 'GET', url: `/api/v1/${path}`, as });
  }

  /** What is stored of a participation, and how much hangs on it: to show that a refusal changed nothing. */
  async stored(id: string): Promise<Record<string, unknown>> {
    const [row] = await this.register.stored<Record<string, unknown>>(
      `select p.*, (select count(*) from mobility_event e where e.participation_id = p.id) as events,
         (select count(*) from ledger_line l where l.participation_id = p.id) as lines,
         (select count(*) from record_history h where h.record_id = p.id) as history
       from participation p where p.id = $1`,
      [id],
    );
    return row ?? {};
  }
}

/** The faulty fields of a refusal, as `field: code`. */
export function faultsOf({ body }: Answer): string[] {
  const errors = (body?.errors ?? []) as readonly { readonly field: string; readonly code: string }[];
  return errors.map(({ field, code }) => `${field}: ${code}`);
}

/** The items of a list. */
export function itemsOf({ body }: Answer): Record<string, unknown>[] {
  return (body?.items ?? []) as Record<string, unknown>[];
}
