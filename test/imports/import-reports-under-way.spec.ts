import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { countsOf, findingsOf, ImportDesk, iinOf, participation } from './import-desk.js';

/** So long ago that every wave has come. */
const ENDED = {
  status: 'completed',
  planned_start: '2023-09-01',
  planned_end: '2024-01-10',
  actual_start: '2023-09-01',
  actual_end: '2024-01-10',
};

const REPORT = {
  participation_external_id: 'P1',
  wave: 'm6',
  submitted_on: '2026-01-20',
  activities: 'study',
  residence_country: 'KZ',
};

describe('a file of reports that meets reports under way', () => {
  let desk: ImportDesk;
  beforeAll(async () => {
    desk = await ImportDesk.open();
    await desk.import('ALATAU', 'participations', [participation('P1', iinOf(1), ENDED)]);
  });
  afterAll(async () => await desk.close());

  /** A report as the waves leave it, of the one participation there is. */
  const schedule = async (wave: string, status: string, level = 'self') =>
    await desk.stored<{ id: string }>(
      `insert into report (university_id, participation_id, wave, status, evidence_level, deadline_on, draft_answers, draft_saved_at)
       select university_id, id, $1, $2, $3, '2026-02-28', '{"residence_country": "PL"}', now() from participation returning id`,
      [wave, status, level],
    );
  const reports = async (wave: string) =>
    await desk.stored<Record<string, unknown>>(
      `select id, status, evidence_level, submitted_on::text, residence_country, deadline_on::text, draft_answers, version
       from report where wave = $1 order by submitted_on`,
      [wave],
    );

  it.each([
    ['m6', 'open'],
    ['m12', 'scheduled'],
    ['m24', 'overdue'],
    ['end', 'draft'],
  ])('fills that of %s, which was %s, and calls it created', async (wave, status) => {
    const [waiting] = await schedule(wave, status);
    const row = { ...REPORT, wave };
    const preview = await desk.import('ALATAU', 'reports', [row], { dryRun: true });
    expect(countsOf(preview)).toEqual([1, 0, 0, 0, 0]);
    expect(preview.changes).toMatchObject([
      { operation: 'create', fields: { residence_country: { from: null, to: 'KZ' } } },
    ]);
    const result = await desk.import('ALATAU', 'reports', [row]);
    expect(countsOf(result)).toEqual([1, 0, 0, 0, 0]);
    expect(await reports(wave)).toEqual([
      {
        id: waiting?.id,
        status: 'submitted',
        evidence_level: 'self',
        submitted_on: '2026-01-20',
        residence_country: 'KZ',
        deadline_on: '2026-02-28',
        draft_answers: null,
        version: 2,
      },
    ]);
    const again = await desk.import('ALATAU', 'reports', [row]);
    expect(countsOf(again)).toEqual([0, 0, 1, 0, 0]);
  });

  it('leaves a history row of it', async () => {
    const [filled] = await reports('m6');
    const history = await desk.stored(
      `select operation, after ->> 'status' as status from record_history where record_id = $1 and operation = 'changed'`,
      [filled?.id],
    );
    expect(history).toEqual([{ operation: 'changed', status: 'submitted' }]);
  });

  it('fills it once: a second day of the same wave is a report of its own', async () => {
    await desk.stored(`delete from report where wave = 'end'`);
    const [waiting] = await schedule('end', 'open');
    const rows = [
      { ...REPORT, wave: 'end', submitted_on: '2025-07-01' },
      { ...REPORT, wave: 'end', submitted_on: '2025-07-09' },
    ];
    expect(countsOf(await desk.import('ALATAU', 'reports', rows, { dryRun: true }))).toEqual([2, 0, 0, 0, 0]);
    expect(countsOf(await desk.import('ALATAU', 'reports', rows))).toEqual([2, 0, 0, 0, 0]);
    const stored = await reports('end');
    expect(stored.map(({ submitted_on }) => submitted_on)).toEqual(['2025-07-01', '2025-07-09']);
    expect(stored[0]?.id).toBe(waiting?.id);
  });

  it('lets a better source stand beside it, and the participant still be asked', async () => {
    await desk.stored(`delete from report where wave = 'm24'`);
    await schedule('m24', 'open');
    const result = await desk.import('ALATAU', 'reports', [{ ...REPORT, wave: 'm24', evidence_level: 'register' }]);
    expect(countsOf(result)).toEqual([1, 0, 0, 0, 0]);
    expect((await reports('m24')).map(({ status, evidence_level }) => [status, evidence_level])).toEqual([
      ['submitted', 'register'],
      ['open', 'self'],
    ]);
  });

  it('changes a report that was sent in without undoing what was decided of it', async () => {
    await desk.stored(`update report set status = 'returned' where wave = 'm6'`);
    const result = await desk.import('ALATAU', 'reports', [{ ...REPORT, residence_country: 'PL' }]);
    expect(countsOf(result)).toEqual([0, 1, 0, 0, 0]);
    expect(await reports('m6')).toMatchObject([{ status: 'returned', residence_country: 'PL' }]);
  });

  it('neither changes nor finds out what a participant answered here of leaving the country', async () => {
    await desk.stored(
      `update report set questionnaire = 'm12_learner', questionnaire_version = 1, migration_intention = 5 where wave = 'm12'`,
    );
    for (const migration_intention of ['5', '1', '']) {
      const result = await desk.import('ALATAU', 'reports', [{ ...REPORT, wave: 'm12', migration_intention }]);
      expect([countsOf(result), result.changes]).toEqual([[0, 0, 1, 0, 0], []]);
    }
    expect(await desk.stored(`select migration_intention from report where wave = 'm12'`)).toEqual([
      { migration_intention: 5 },
    ]);
  });

  it('is no part of a file’s key: a row without its day is refused as before', async () => {
    const result = await desk.import('ALATAU', 'reports', [{ ...REPORT, wave: 'm24', submitted_on: '' }], {
      dryRun: true,
    });
    expect(findingsOf(result)).toEqual(['2 submitted_on required_missing']);
  });
});
