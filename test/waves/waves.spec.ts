import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { WaveRegister } from './wave-register.js';

describe('the waves of reports', () => {
  let register: WaveRegister;

  beforeAll(async () => {
    register = await WaveRegister.start('2026-01-01T07:00:00Z');
  });
  afterAll(async () => await register.stop());
  beforeEach(async () => await register.clear());

  const shown = async (participation: string) =>
    (await register.reports(participation)).map(({ wave, status, opens, deadline, stopped }) =>
      [wave, status, opens, deadline, stopped].filter(Boolean).join(' '),
    );

  it('are scheduled by the end of the mobility, each once, and open on their day', async () => {
    const id = await register.participation();
    expect(await register.onDay('2026-01-10')).toMatchObject({ scheduled: 4, opened: 0 });
    const waiting = [
      'm6 scheduled 2026-07-31 2026-08-30',
      'm12 scheduled 2027-01-31 2027-03-02',
      'm24 scheduled 2028-01-31 2028-03-01',
    ];
    expect(await shown(id)).toEqual(['end scheduled 2026-01-31 2026-02-14', ...waiting]);
    expect(await register.onDay('2026-01-30')).toMatchObject({ scheduled: 0, moved: 0, opened: 0 });
    expect(await register.mails(id)).toEqual([]);
    expect(await register.onDay('2026-01-31')).toMatchObject({ opened: 1 });
    expect(await shown(id)).toEqual(['end open 2026-01-31 2026-02-14', ...waiting]);
    expect(await register.mails(id)).toEqual(['report_invitation queued']);
    const again = await register.onDay('2026-01-31');
    expect(Object.values(again)).toEqual(Object.keys(again).map(() => 0));
  });

  it('remind 7 days before the deadline, on the day, 7 and 21 days after it, and then tell the coordinator every day', async () => {
    const id = await register.participation();
    await register.rows(
      `insert into app_user (email, display_name, role, university_id)
       values ('one@alatau.kz', 'One', 'coordinator', $1), ('two@alatau.kz', 'Two', 'coordinator', $1)`,
      [register.university],
    );
    const sent: Record<string, string[]> = {};
    let known = 0;
    for (let day = new Date('2026-01-31'); day < new Date('2026-03-10'); day = new Date(day.getTime() + 86_400_000)) {
      const date = day.toISOString().slice(0, 10);
      await register.onDay(date);
      await register.onDay(date);
      const mails = await register.mails(id);
      if (mails.length > known) sent[date] = mails.slice(known);
      known = mails.length;
    }
    expect(sent).toEqual({
      '2026-01-31': ['report_invitation queued'],
      '2026-02-07': ['report_reminder before_7 queued'],
      '2026-02-14': ['report_reminder on_day queued'],
      '2026-02-21': ['report_reminder after_7 queued'],
      '2026-03-07': ['report_reminder after_21 queued'],
    });
    expect((await shown(id))[0]).toBe('end overdue 2026-01-31 2026-02-14');
    const digests = await register.rows(
      `select recipient, data, queued_at::date::text as day from mail where template = 'escalation_digest' order by id`,
    );
    expect(digests.map(({ recipient, day }) => `${String(day)} ${String(recipient)}`).sort()).toEqual([
      '2026-03-07 one@alatau.kz',
      '2026-03-07 two@alatau.kz',
    ]);
    expect(digests[0]?.data).toEqual({ name: expect.any(String), late: 1 });
  });

  it('send one reminder, the latest, where the rounds were held up for days', async () => {
    const id = await register.participation();
    await register.onDay('2026-01-31');
    await register.onDay('2026-03-01');
    expect(await register.mails(id)).toEqual(['report_invitation queued', 'report_reminder after_7 queued']);
    await register.onDay('2026-03-06');
    expect(await register.mails(id)).toHaveLength(2);
  });

  it('open late without a reminder on the same day', async () => {
    const id = await register.participation();
    expect(await register.onDay('2026-03-20')).toMatchObject({ opened: 1, expired: 1, reminded: 0 });
    expect(await register.mails(id)).toEqual(['report_invitation queued']);
  });

  it('are never asked for when their deadline had passed at registration, or they are answered, or nobody is away', async () => {
    const old = await register.participation({
      planned_start: '2025-01-01',
      planned_end: '2025-06-30',
      created_at: '2026-01-01T07:00:00Z',
    });
    const answered = await register.participation();
    await register.rows(
      `insert into report (university_id, participation_id, wave, submitted_on) values ($1, $2, 'm6', '2026-01-05')`,
      [register.university, answered],
    );
    const others = [
      await register.participation({ status: 'planned' }),
      await register.participation({ status: 'cancelled' }),
      await register.participation({ waiver: 'force_majeure', waiver_date: '2026-01-01' }),
      await register.participation({
        planned_start: '2011-01-01',
        planned_end: '2011-06-30',
        created_at: '2026-01-01T07:00:00Z',
      }),
    ];
    await register.onDay('2026-01-02');
    const waves = async (id: string) =>
      (await register.reports(id)).filter(({ status }) => status !== 'submitted').map(({ wave }) => wave);
    expect(await waves(old)).toEqual(['m6', 'm12', 'm24']);
    expect(await waves(answered)).toEqual(['end', 'm12', 'm24']);
    for (const id of others) expect(await register.reports(id)).toEqual([]);
  });

  it('move with the end of the mobility: forward, back, and an open one that nobody began waits again', async () => {
    const id = await register.participation();
    await register.onDay('2026-01-31');
    await register.rows(`update participation set planned_end = '2026-06-30' where id = $1`, [id]);
    expect(await register.onDay('2026-02-20')).toMatchObject({ moved: 4, opened: 0, expired: 0 });
    expect((await shown(id))[0]).toBe('end scheduled 2026-06-30 2026-07-14');
    await register.onDay('2026-06-30');
    expect(await register.mails(id)).toEqual(['report_invitation queued', 'report_invitation queued']);
    await register.onDay('2026-07-15');
    expect((await shown(id))[0]).toBe('end overdue 2026-06-30 2026-07-14');
    await register.rows(`update participation set actual_end = '2026-07-10' where id = $1`, [id]);
    await register.onDay('2026-07-16');
    expect((await shown(id))[0]).toBe('end open 2026-07-10 2026-07-24');
    // Once somebody has begun, the report stays where it is; only its dates follow.
    await register.rows(
      `update report set status = 'draft', draft_answers = '{}', draft_saved_at = now() where participation_id = $1 and wave = 'end'`,
      [id],
    );
    await register.rows(`update participation set actual_end = '2026-09-10' where id = $1`, [id]);
    await register.onDay('2026-07-17');
    expect((await register.reports(id)).find(({ wave }) => wave === 'end')).toMatchObject({
      status: 'draft',
      deadline: '2026-09-24',
    });
  });

  it('leave a filed report alone, whatever moves', async () => {
    const id = await register.participation();
    await register.onDay('2026-01-31');
    await register.rows(
      `update report set status = 'draft', submitted_on = '2026-02-01', returned_on = '2026-02-02' where participation_id = $1 and wave = 'end'`,
      [id],
    );
    await register.rows(`update participation set planned_end = '2026-02-05' where id = $1`, [id]);
    await register.onDay('2026-04-01');
    expect((await register.reports(id)).find(({ wave }) => wave === 'end')).toMatchObject({
      status: 'draft',
      opens: '2026-01-31',
    });
    expect(await register.mails(id)).toEqual(['report_invitation queued']);
  });

  it.each([
    ['cancelled', `update participation set status = 'cancelled' where id = $1`, null],
    [
      'waived',
      `update participation set waiver = 'deceased', waiver_date = '2026-02-01' where id = $1`,
      'update participation set waiver = null, waiver_date = null where id = $1',
    ],
    [
      'opted_out',
      `update participation set opted_out_on = '2026-02-01' where id = $1`,
      'update participation set opted_out_on = null where id = $1',
    ],
    [
      'bounced',
      `update mail set status = 'bounced' where recipient = (select email from participation where id = $1)`,
      `update participation set email = 'new@example.org' where id = $1`,
    ],
    [
      'answered',
      `insert into report (university_id, participation_id, wave, submitted_on, evidence_level)
       select university_id, id, 'end', '2026-02-01', 'register' from participation where id = $1`,
      null,
    ],
  ])('stop when it is %s, and go on when that is put right', async (reason, cause, remedy) => {
    const id = await register.participation();
    await register.onDay('2026-01-31');
    await register.rows(cause, [id]);
    await register.onDay('2026-02-07');
    const end = async () =>
      (await register.reports(id)).find(({ wave, status }) => wave === 'end' && status !== 'submitted');
    expect(await end()).toMatchObject({ status: 'open', stopped: reason });
    expect(await register.mails(id)).toHaveLength(1);
    if (remedy === null) return;
    await register.rows(remedy, [id]);
    await register.onDay('2026-02-08');
    expect(await end()).toMatchObject({ status: 'open', stopped: null });
    expect(await register.mails(id)).toHaveLength(2);
  });

  it('say why somebody was not asked', async () => {
    const person = await register.person();
    const mine = await register.participation({ person_id: person, email: 'Shared@Example.org' });
    const again = await register.participation({ person_id: person, email: 'shared@example.org' });
    const another = await register.participation({ email: 'shared@example.org' });
    const nobody = await register.participation({ email: null });
    const staff = await register.participation({ email: 'staff@example.org' });
    await register.rows(
      `insert into app_user (email, display_name, role) values ('staff@example.org', 'Staff', 'ministry')`,
    );
    await register.onDay('2026-01-31');
    expect(await register.mails(mine)).toEqual(['report_invitation queued']);
    expect(await register.mails(again)).toEqual(['report_invitation queued']);
    expect(await register.mails(another)).toEqual(['report_invitation suppressed address_in_use']);
    expect(await register.mails(nobody)).toEqual(['report_invitation suppressed no_address']);
    expect(await register.mails(staff)).toEqual(['report_invitation suppressed address_in_use']);
    const users = await register.rows('select email, role, person_id, password_hash from app_user order by email');
    expect(users).toEqual([
      { email: 'shared@example.org', role: 'participant', person_id: person, password_hash: null },
      expect.objectContaining({ email: 'staff@example.org', role: 'ministry' }),
    ]);
  });

  it('do not remind of what came in before the mail went out', async () => {
    const id = await register.participation();
    await register.onDay('2026-01-31');
    await register.rows(
      `update report set status = 'submitted', submitted_on = '2026-01-31' where participation_id = $1 and wave = 'end'`,
      [id],
    );
    expect(await register.claimAll()).toEqual([]);
    expect(await register.mails(id)).toEqual(['report_invitation suppressed no_longer_due']);
  });

  it('follow the most specific rule: the programme’s, the university’s, the nation’s', async () => {
    const plain = await register.participation();
    const summer = await register.participation({ programme: 'summer_school' });
    const rule = async (university: string | null, programme: string | null, days: number) =>
      await register.rows(
        `insert into reporting_rule (university_id, programme, wave, opens_months, opens_days, deadline_months, deadline_days, changed_at)
         values ($1, $2, 'end', 0, 0, 0, $3, now())`,
        [university, programme, days],
      );
    const deadlines = async () =>
      (await Promise.all([plain, summer].map(async (id) => await register.reports(id)))).map(
        (reports) => reports.find(({ wave }) => wave === 'end')?.deadline,
      );
    await rule(null, null, 20);
    await register.onDay('2026-01-10');
    expect(await deadlines()).toEqual(['2026-02-20', '2026-02-20']);
    await rule(null, 'summer_school', 5);
    await register.onDay('2026-01-11');
    expect(await deadlines()).toEqual(['2026-02-20', '2026-02-05']);
    await rule(register.university, null, 10);
    await register.onDay('2026-01-12');
    expect(await deadlines()).toEqual(['2026-02-10', '2026-02-10']);
    await rule(register.university, 'summer_school', 2);
    await register.onDay('2026-01-13');
    expect(await deadlines()).toEqual(['2026-02-10', '2026-02-02']);
  });

  it('are gone through by one process at a time, and nothing is doubled', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count++) ids.push(await register.participation());
    await Promise.all([register.onDay('2026-01-31'), register.onDay('2026-01-31'), register.onDay('2026-01-31')]);
    await register.onDay('2026-01-31');
    for (const id of ids) {
      expect(await register.reports(id)).toHaveLength(4);
      expect(await register.mails(id)).toEqual(['report_invitation queued']);
    }
  });

  it('leave their history: who opened and ended what', async () => {
    const id = await register.participation();
    await register.onDay('2026-01-31');
    await register.onDay('2026-02-15');
    const history = await register.rows(
      `select h.operation, h.after ->> 'status' as status, h.acting_role from record_history h join report r on r.id = h.record_id
       where r.participation_id = $1 and r.wave = 'end' order by h.id`,
      [id],
    );
    expect(history).toEqual([
      { operation: 'created', status: null, acting_role: 'qaitu_worker' },
      { operation: 'changed', status: 'open', acting_role: 'qaitu_worker' },
      { operation: 'changed', status: 'overdue', acting_role: 'qaitu_worker' },
    ]);
  });
});
