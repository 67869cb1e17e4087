import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { IndicatorValue, KpiEntry } from '#domain/kpi/value.js';
import { CONFLICT_STATUSES } from '#domain/observation/observation-life-cycle.js';
import { OBSERVATION_STATUSES } from '#domain/observation/observation-codes.js';
import { WORKER } from '#persistence/context.js';
import { recordObservationsOfReport } from '#registry/observations/observe-report.js';
import { MovableClock } from '#testing/movable-clock.js';
import { type Answer, RunningRegister } from '../api/running-register.js';
import { ALATAU, RECORD, USER } from '../fixtures/two-universities.js';

const { participation } = RECORD[ALATAU];
const TODAY = '2026-11-23';
const OWN = `/api/v1/participations/${participation}`;

/** Ended on 30 June 2024; the waves m6, m12 and m24 came at the end of 2024, of June 2025 and of June 2026. */
describe('observations by the API', () => {
  let register: RunningRegister;

  beforeAll(async () => {
    register = await RunningRegister.start({ clock: new MovableClock(new Date(`${TODAY}T06:00:00Z`)) });
    await register.stored(
      `update participation set status = 'completed', actual_start = '2024-01-10', actual_end = '2024-06-30'`,
    );
  });
  afterAll(async () => await register.stop());
  beforeEach(async () => {
    await register.stored('truncate observation, observation_conflict, report cascade');
  });

  const post = async (url: string, body: object, as: 'coordinator' | 'foreignCoordinator' = 'coordinator') =>
    await register.ask({ method: 'POST', url: url.startsWith('/') ? url : `/api/v1/${url}`, as, body });
  const get = async (
    url: string,
    as: 'coordinator' | 'foreignCoordinator' | 'participant' | 'ministry' = 'coordinator',
  ) => await register.ask({ method: 'GET', url: url.startsWith('/') ? url : `/api/v1/${url}`, as });
  const items = async (url: string, as?: 'coordinator' | 'participant' | 'ministry') =>
    (await get(url, as)).body?.items as Record<string, unknown>[];
  const errorsOf = (answer: Answer) => (answer.body?.errors ?? []) as { field: string; code: string }[];
  const historyOf = async (id: unknown) =>
    await register.stored('select operation, reason from record_history where record_id = $1 order by id', [id]);
  const seen = (cells: object = {}) => ({
    kind: 'residence',
    observedOn: '2025-07-01',
    country: 'KZ',
    evidence: 'came to the office with a new address',
    ...cells,
  });
  /** A report of the participant, taken into the observations as H4's submission does it. */
  const report = async (cells: Record<string, unknown>): Promise<string> => {
    const values = { wave: 'm12', submitted_on: '2025-07-05', ...cells };
    const [row] = await register.stored<{ id: string }>(
      `insert into report (university_id, participation_id, ${Object.keys(values).join(', ')})
       values ($1, $2, ${Object.keys(values)
         .map((_, index) => `$${index + 3}`)
         .join(', ')}) returning id`,
      [ALATAU, participation, ...Object.values(values)],
    );
    if (!row) throw new Error('no report');
    await observe(row.id);
    return row.id;
  };
  const observe = async (id: string) =>
    await register.database.transactions.withPrincipal(
      { ...WORKER, role: 'qaitu_participant', userId: USER.participant, personId: await personId() },
      async (context) => await recordObservationsOfReport(context, id),
    );
  const personId = async () => {
    const [row] = await register.stored<{ person_id: string }>('select person_id from participation where id = $1', [
      participation,
    ]);
    return row?.person_id ?? null;
  };
  const k = async (code: string, asOf = '2026-11-22'): Promise<IndicatorValue> => {
    const answer = await get(`kpi?asOf=${asOf}`);
    const entry = (answer.body as unknown as KpiEntry[]).find(({ university }) => university === 'ALATAU');
    const value = entry?.indicators[code as 'K02'];
    if (!value) throw new Error(answer.text);
    return value;
  };

  describe('of a report', () => {
    it('are its work, study and residence, once, in the name of whoever submitted', async () => {
      const id = await report({
        activities: ['employed', 'study'],
        residence_country: 'KZ',
        employer: 'ТОО «Көк»',
        occupation: '2512',
        reference_date: '2025-06-30',
      });
      const said = [
        ['employment', 'employed', 'ТОО «Көк»', null],
        ['residence', null, null, 'KZ'],
        ['study', null, null, null],
      ];
      const found = async () =>
        (await items(`${OWN}/observations`))
          .map(({ kind, activity, organisation, country }) => [kind, activity, organisation, country])
          .sort();
      expect(await found()).toEqual(said);
      expect(await observe(id)).toEqual([]);
      expect(await found()).toEqual(said);
      const rows = await register.stored(
        `select distinct source, evidence_level, observed_on, recorded_by, report_id from observation`,
      );
      expect(rows).toEqual([
        {
          source: 'report',
          evidence_level: 'self',
          observed_on: '2025-06-30',
          recorded_by: USER.participant,
          report_id: id,
        },
      ]);
    });

    it('are superseded by a re-submission, and withdrawn where it no longer says so', async () => {
      const id = await report({ activities: ['employed', 'study'], residence_country: 'KZ' });
      await register.stored(`update report set activities = '{employed}', residence_country = 'DE' where id = $1`, [
        id,
      ]);
      expect(await observe(id)).toHaveLength(1);
      const standing = await register.stored(
        `select o.kind, o.country, o.status, o.withdrawal_reason, n.country as next from observation o
         left join observation n on n.id = o.superseded_by order by o.kind, o.status`,
      );
      expect(standing).toEqual([
        { kind: 'employment', country: null, status: 'recorded', withdrawal_reason: null, next: null },
        { kind: 'residence', country: 'DE', status: 'recorded', withdrawal_reason: null, next: null },
        { kind: 'residence', country: 'KZ', status: 'superseded', withdrawal_reason: null, next: 'DE' },
        {
          kind: 'study',
          country: null,
          status: 'withdrawn',
          withdrawal_reason: 'no longer in the report',
          next: null,
        },
      ]);
    });

    it('are not made of what was not submitted', async () => {
      await register.stored(
        `insert into report (university_id, id, participation_id, wave, status) values ($1, $2, $3, 'm24', 'draft')`,
        [ALATAU, RECORD[ALATAU].report, participation],
      );
      await expect(observe(RECORD[ALATAU].report)).rejects.toMatchObject({ code: 'report_not_submitted' });
    });
  });

  describe('of the coordinator', () => {
    it('are evidence of the university, and count for a wave once they are confirmed', async () => {
      expect(await k('K02')).toMatchObject({ n: 1, unknown: 1 });
      const made = await post(`${OWN}/observations`, seen());
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({ source: 'coordinator', evidenceLevel: 'university', status: 'recorded' });
      expect(await k('K02')).toMatchObject({ unknown: 1 });
      expect(await k('K06_12')).toMatchObject({ yes: 0 });

      const confirmed = await post(`observations/${String(made.body?.id)}/confirm`, {});
      expect([confirmed.status, confirmed.body?.status, confirmed.body?.confirmedWaves]).toEqual([
        200,
        'confirmed',
        ['m12'],
      ]);
      expect(await k('K02', TODAY)).toMatchObject({ yes: 1, strict: { yes: 1 } });
      // By its definition a report of a wave is one whatever its level (K06); docs/decisions, 14.
      expect(await k('K06_12', TODAY)).toMatchObject({ yes: 1 });
      const [row] = await register.stored(
        `select wave, status, evidence_level, submitted_on, residence_country, activities, from_observations, decided_by
         from report`,
      );
      expect(row).toEqual({
        wave: 'm12',
        status: 'accepted',
        evidence_level: 'university',
        submitted_on: TODAY,
        residence_country: 'KZ',
        activities: null,
        from_observations: true,
        decided_by: USER.coordinator,
      });
      expect((await post(`observations/${String(made.body?.id)}/confirm`, {})).body?.code).toBe(
        'waves_confirmed_already',
      );
    });

    it('are taken into the figures at once where the coordinator says so, several as one report', async () => {
      await post(`${OWN}/observations`, seen({ confirmedWaves: ['m12'] }));
      const job = { kind: 'employment', activity: 'own_business', organisation: 'Көк', confirmedWaves: ['m12'] };
      expect((await post(`${OWN}/observations`, seen({ ...job, country: null }))).status).toBe(201);
      expect(await register.stored('select residence_country, activities, employer from report')).toEqual([
        { residence_country: 'KZ', activities: ['own_business'], employer: 'Көк' },
      ]);
      expect(await k('K07', TODAY)).toMatchObject({ yes: 1 });
    });

    it('leave the figures when they are withdrawn, with the reason in their history', async () => {
      const made = await post(`${OWN}/observations`, seen({ confirmedWaves: ['m12'] }));
      const id = String(made.body?.id);
      const withdrawn = await post(`observations/${id}/withdraw`, { reason: 'it was another person' });
      expect([withdrawn.status, withdrawn.body?.status]).toEqual([200, 'withdrawn']);
      expect(withdrawn.body?.withdrawalReason).toBe('it was another person');
      expect(await k('K02', TODAY)).toMatchObject({ unknown: 1 });
      expect(await k('K06_12', TODAY)).toMatchObject({ yes: 0, no: 1 });
      expect(await historyOf(id)).toEqual([
        { operation: 'created', reason: null },
        { operation: 'changed', reason: null },
        { operation: 'changed', reason: 'it was another person' },
      ]);
    });

    it('are refused with every fault, and leave nothing behind', async () => {
      const answer = await post(
        `${OWN}/observations`,
        seen({
          observedOn: '2024-06-29',
          country: null,
          activity: 'employed',
          validFrom: '2025-02-01',
          validTo: '2025-01-01',
        }),
      );
      expect([answer.status, answer.body?.code]).toEqual([422, 'record_invalid']);
      expect(errorsOf(answer).map(({ field, code }) => `${field} ${code}`)).toEqual([
        'observedOn observation_before_end',
        'validTo interval_end_before_start',
        'country observation_country_missing',
        'activity observation_activity_elsewhere',
      ]);
      const other = await post(`${OWN}/observations`, seen({ confirmedWaves: ['m6'] }));
      expect([other.status, other.body?.code]).toEqual([422, 'wave_not_supported']);
      expect((await post(`${OWN}/observations`, seen({ evidence: null }))).status).toBe(422);
      expect(await register.stored('select from observation')).toEqual([]);
    });
  });

  describe('that disagree', () => {
    const dispute = async () => {
      await report({ residence_country: 'KZ' });
      const made = await post(`${OWN}/observations`, seen({ country: 'DE', validFrom: '2025-01-10' }));
      const [conflict] = await items('observation-conflicts?status=open');
      return { observation: String(made.body?.id), conflict: String(conflict?.id), found: conflict };
    };

    it('are shown to a person, once, and wait for them', async () => {
      const { observation, found } = await dispute();
      expect(found).toMatchObject({
        university: 'ALATAU',
        externalId: 'P1',
        code: 'residence_differs',
        wave: 'm12',
        atDate: '2025-07-05',
        first: { source: 'report', evidenceLevel: 'self', says: 'KZ' },
        second: { source: 'coordinator', evidenceLevel: 'university', says: 'DE', observationId: observation },
      });
      const refused = await post(`observations/${observation}/confirm`, { waves: ['m12'] });
      expect([refused.status, refused.body?.code]).toEqual([409, 'conflict_open']);
      expect(await items('observation-conflicts', 'ministry')).toHaveLength(1);
      expect((await get('observation-conflicts', 'participant')).status).toBe(403);
      const one = await get(`observation-conflicts/${String(found?.id)}`, 'coordinator');
      expect([one.status, one.body]).toEqual([200, found]);
      const foreign = await get(`observation-conflicts/${String(found?.id)}`, 'foreignCoordinator');
      expect([foreign.status, foreign.body?.code]).toEqual([404, 'record_not_found']);
      expect((await get(`${OWN}/outcomes`)).body).toMatchObject({ openConflicts: 1 });
      // The other waves of which nobody else spoke can be confirmed.
      expect((await post(`observations/${observation}/confirm`, { waves: ['m24'] })).status).toBe(200);
    });

    it('are resolved for the better evidence: it counts', async () => {
      const { observation, conflict } = await dispute();
      const done = await post(`observation-conflicts/${conflict}/resolve`, {
        taken: 'second',
        reason: 'saw the permit',
      });
      expect([done.status, done.body?.status, done.body?.reason]).toEqual([200, 'resolved', 'saw the permit']);
      expect(
        await register.stored('select status, confirmed_waves from observation where id = $1', [observation]),
      ).toEqual([{ status: 'confirmed', confirmed_waves: ['m12'] }]);
      expect(await k('K02', TODAY)).toMatchObject({ no: 1, strict: { no: 1 } });
      const [row] = await items('observation-conflicts', 'ministry');
      expect(row).toMatchObject({ status: 'resolved', taken: 'second', reason: null });
    });

    it('are resolved for the participant’s own word: the coordinator vouches for it, and the question stays closed', async () => {
      const { observation, conflict } = await dispute();
      await post(`observation-conflicts/${conflict}/resolve`, { taken: 'first', reason: 'met them at home' });
      expect(await k('K02', TODAY)).toMatchObject({ yes: 1, strict: { yes: 1 } });
      const refused = await post(`observations/${observation}/confirm`, { waves: ['m12'] });
      expect(refused.body?.code).toBe('conflict_decided_otherwise');
      await post(`${OWN}/observations`, seen({ kind: 'study', country: null }));
      expect(await items('observation-conflicts?status=open')).toEqual([]);
    });

    it('lapse when one side is withdrawn, and are there again when it is said again', async () => {
      const { observation } = await dispute();
      await post(`observations/${observation}/withdraw`, { reason: 'a mistake' });
      expect(await items('observation-conflicts')).toMatchObject([{ status: 'lapsed' }]);
      await post(`${OWN}/observations`, seen({ country: 'DE', validFrom: '2025-01-10' }));
      expect(await items('observation-conflicts')).toMatchObject([{ status: 'open' }]);
    });

    it('are compared as one question whichever source speaks, and leave their history', async () => {
      const { conflict } = await dispute();
      await post(`observation-conflicts/${conflict}/resolve`, { taken: 'neither', reason: 'nobody knows' });
      expect(await historyOf(conflict)).toEqual([
        { operation: 'created', reason: null },
        { operation: 'changed', reason: 'nobody knows' },
      ]);
      expect(await k('K02', TODAY)).toMatchObject({ yes: 1, strict: { unknown: 1 } });
    });
  });

  describe('refused transitions', () => {
    it('answer 409 and change nothing, from every status that does not allow them', async () => {
      const made = await post(`${OWN}/observations`, seen({ confirmedWaves: ['m12'] }));
      const id = String(made.body?.id);
      for (const status of OBSERVATION_STATUSES.filter((name) => ['withdrawn', 'superseded'].includes(name))) {
        await register.stored('update observation set status = $1 where id = $2', [status, id]);
        const before = await register.stored('select * from observation');
        for (const [action, body] of [
          ['withdraw', { reason: 'again' }],
          ['confirm', {}],
        ] as const) {
          const answer = await post(`observations/${id}/${action}`, body);
          expect([answer.status, answer.body?.code]).toEqual([409, 'transition_not_allowed']);
        }
        expect(await register.stored('select * from observation')).toEqual(before);
      }
    });

    it('of a disagreement too', async () => {
      await report({ residence_country: 'KZ' });
      await post(`${OWN}/observations`, seen({ country: 'DE' }));
      const [conflict] = await items('observation-conflicts');
      const id = String(conflict?.id);
      for (const status of CONFLICT_STATUSES.filter((name) => name !== 'open')) {
        await register.stored(
          status === 'resolved'
            ? `update observation_conflict set status = 'resolved', taken = 'neither', resolution_reason = 'r', resolved_on = '2025-01-01'`
            : `update observation_conflict set status = 'lapsed', taken = null, resolution_reason = null, resolved_on = null`,
        );
        const answer = await post(`observation-conflicts/${id}/resolve`, { taken: 'first', reason: 'again' });
        expect([answer.status, answer.body?.code]).toEqual([409, 'transition_not_allowed']);
      }
    });
  });

  describe('as outcomes', () => {
    it('give the best evidence of each wave, to the participant too, and no free text to the ministry', async () => {
      await report({ residence_country: 'KZ', activities: ['study'] });
      await post(
        `${OWN}/observations`,
        seen({ validFrom: '2025-01-10', consentReference: 'C-7', detail: 'a friend of Aidar' }),
      );
      for (const as of ['coordinator', 'participant', 'ministry'] as const) {
        const { status, body } = await get(`${OWN}/outcomes`, as);
        expect(status).toBe(200);
        const waves = body?.waves as { wave: string }[];
        expect(waves.map(({ wave }) => wave)).toEqual(['end', 'm6', 'm12', 'm24']);
        expect(waves[2]).toMatchObject({
          date: '2025-06-30',
          study: { source: 'report', counts: true },
          residence: { source: 'coordinator', evidenceLevel: 'university', counts: false },
          employment: null,
        });
        expect(body).toMatchObject({
          continuousWork: { months: 0, atLeastThreeMonths: false },
          returnEvidence: null,
          openConflicts: as === 'participant' ? null : 0,
        });
      }
      const deidentified = await get(`${OWN}/observations`, 'ministry');
      expect(deidentified.text).not.toMatch(/Aidar|C-7|office/);
      expect((await get(`${OWN}/observations`, 'participant')).text).toMatch(/Aidar/);
    });
  });
});
