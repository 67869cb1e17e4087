import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ALATAU, ERTIS, RECORD, USER } from '../fixtures/two-universities.js';
import { faultsOf, itemsOf, MobilityDesk, OWN } from './mobility-desk.js';

const PAYMENT = { kind: 'payment', amountKzt: 1_500_000, bookedOn: '2024-01-04', reference: 'PO-17' };

describe('the ledger of a participation', () => {
  let desk: MobilityDesk;
  beforeAll(async () => {
    desk = await MobilityDesk.open();
  });
  afterAll(async () => await desk.close());

  const amounts = async (id: string) => {
    const { amount_paid_kzt: paid, amount_repaid_kzt: repaid, version } = await desk.stored(id);
    return { paid, repaid, version };
  };
  const linesOf = async (id: string) => itemsOf(await desk.read(`participations/${id}/ledger`));

  it('books payments and repayments, and the amounts of the record are their sums', async () => {
    const id = await desk.enter();
    const booked = await desk.act(id, 'ledger', { ...PAYMENT, note: 'First part' });
    expect([booked.status, booked.headers.etag]).toEqual([201, '"2"']);
    expect(booked.body).toMatchObject({ total: 1, amountPaidKzt: 1_500_000, amountRepaidKzt: null });
    expect((await linesOf(id))[0]).toMatchObject({
      ...PAYMENT,
      note: 'First part',
      source: 'entry',
      cleared: false,
      reversesId: null,
      reversedBy: null,
      createdBy: { id: USER.coordinator, displayName: 'coordinator' },
    });
    await desk.act(id, 'ledger', { ...PAYMENT, amountKzt: 500_000, reference: 'PO-18' });
    await desk.act(id, 'ledger', { ...PAYMENT, kind: 'repayment', amountKzt: 20_000, reference: 'R-1' });
    expect(await amounts(id)).toEqual({ paid: 2_000_000, repaid: 20_000, version: 4 });
    const record = await desk.read(`participations/${id}`);
    expect(record.body).toMatchObject({ amountPaidKzt: 2_000_000, amountRepaidKzt: 20_000 });
    const history = await desk.register.stored(
      `select after -> 'amount_paid_kzt' as paid from record_history where record_id = $1 and after ? 'amount_paid_kzt' order by id`,
      [id],
    );
    expect(history.map(({ paid }) => paid)).toEqual([1_500_000, 2_000_000]);
  });

  it('reverses a whole line, once', async () => {
    const id = await desk.enter();
    await desk.act(id, 'ledger', PAYMENT);
    const [line] = await linesOf(id);
    const url = `ledger/${String(line?.id)}/reverse`;
    const silent = await desk.act(id, url, {});
    expect([silent.status, faultsOf(silent)]).toEqual([422, ['reason: required_missing']]);
    const early = await desk.act(id, url, { reason: 'Twice', bookedOn: '2024-01-03' });
    expect(faultsOf(early)).toEqual(['bookedOn: before_reversed_line']);
    const reversed = await desk.act(id, url, { reason: 'Twice' });
    expect([reversed.status, reversed.body?.amountPaidKzt]).toEqual([200, 0]);
    const [first, second] = await linesOf(id);
    expect(first).toMatchObject({ reversedBy: second?.id });
    expect(second).toMatchObject({
      amountKzt: -1_500_000,
      bookedOn: '2024-01-05',
      reversesId: first?.id,
      note: 'Twice',
    });
    const again = await desk.act(id, url, { reason: 'Twice' });
    expect([again.status, again.body?.code]).toEqual([409, 'already_reversed']);
    const back = await desk.act(id, `ledger/${String(second?.id)}/reverse`, { reason: 'Not twice' });
    expect([back.status, back.body?.code]).toEqual([409, 'line_not_reversible']);
    const other = await desk.enter();
    expect((await desk.act(other, url, { reason: 'Of another' })).body?.code).toBe('record_not_found');
  });

  it('refuses lines field by field, and totals that are none', async () => {
    const id = await desk.enter();
    const before = await desk.stored(id);
    for (const [body, faults] of [
      [{}, ['kind', 'amountKzt', 'bookedOn', 'reference'].map((field) => `${field}: required_missing`)],
      [{ ...PAYMENT, amountKzt: 0 }, ['amountKzt: number_out_of_range']],
      [{ ...PAYMENT, amountKzt: 1.5 }, ['amountKzt: number_not_whole']],
      [{ ...PAYMENT, amountKzt: 1_000_000_000_000 }, ['amountKzt: number_out_of_range']],
      [{ ...PAYMENT, bookedOn: '2024-01-06' }, ['bookedOn: date_after_today']],
      [{ ...PAYMENT, kind: 'gift', reference: ' ' }, ['kind: code_unknown', 'reference: required_missing']],
    ] as const) {
      const answer = await desk.act(id, 'ledger', body);
      expect([answer.status, answer.body?.code, faultsOf(answer)]).toEqual([422, 'record_invalid', faults]);
    }
    expect(await desk.stored(id)).toEqual(before);
    await desk.act(id, 'ledger', { ...PAYMENT, amountKzt: 999_999_999_999 });
    const above = await desk.act(id, 'ledger', { ...PAYMENT, amountKzt: 1 });
    expect([above.status, above.body?.code]).toEqual([422, 'ledger_above_limit']);

    const corrected = await desk.enter({ amountPaidKzt: 100 });
    await desk.act(corrected, 'ledger', { ...PAYMENT, amountKzt: 50 });
    await importAmounts(corrected, '60', '');
    const [opening] = await linesOf(corrected);
    const negative = await desk.act(corrected, `ledger/${String(opening?.id)}/reverse`, { reason: 'R' });
    expect([negative.status, negative.body?.code]).toEqual([422, 'ledger_negative']);
    expect(await amounts(corrected)).toMatchObject({ paid: 60 });
  });

  it('counts each of many lines that are booked at the same time', async () => {
    const id = await desk.enter();
    const answers = await Promise.all(
      Array.from({ length: 8 }, async () => await desk.act(id, 'ledger', { ...PAYMENT, amountKzt: 1000 })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(8).fill(201));
    expect(await amounts(id)).toMatchObject({ paid: 8000, version: 9 });
  });

  it('is the only way to another amount: a form may send back what it read, and no otherwise', async () => {
    const id = await desk.enter({ amountPaidKzt: 1000 });
    const patch = async (body: object, version = 1) =>
      await desk.register.ask({
        method: 'PATCH',
        url: `/api/v1/participations/${id}`,
        as: 'coordinator',
        headers: { 'if-match': `"${version}"` },
        body,
      });
    const refused = await patch({ amountPaidKzt: 2000, amountRepaidKzt: 1, rural: true });
    expect([refused.status, refused.body?.code, faultsOf(refused)]).toEqual([
      422,
      'amount_from_ledger',
      ['amountPaidKzt: amount_from_ledger', 'amountRepaidKzt: amount_from_ledger'],
    ]);
    expect((await patch({ amountPaidKzt: null })).body?.code).toBe('amount_from_ledger');
    expect(await desk.stored(id)).toMatchObject({ version: 1, rural: null, amount_paid_kzt: 1000 });
    expect((await patch({ amountPaidKzt: 1000, amountRepaidKzt: null, rural: true })).status).toBe(200);
    expect(await linesOf(id)).toMatchObject([{ source: 'file', amountKzt: 1000 }]);
  });

  const importAmounts = async (id: string, paid: string, repaid: string) => {
    const { external_id: externalId } = await desk.stored(id);
    const answer = await desk.register.ask({
      method: 'POST',
      url: '/api/v1/imports/participations?dryRun=false',
      as: 'coordinator',
      headers: { 'content-type': 'text/csv' },
      body:
        'external_id,document_number,family_name,given_name,category,funding,planned_start,planned_end,status,amount_paid_kzt,amount_repaid_kzt\n' +
        `${String(externalId)},${String(externalId).replace('M', 'MD')},Family,Given,master,state_budget,2024-01-01,2024-06-30,planned,${paid},${repaid}\n`,
    });
    if (!answer.body?.committed) throw new Error(answer.text);
    return answer.body;
  };

  it('takes the totals of a file as lines of difference, and nothing of the same file again', async () => {
    const id = await desk.enter();
    await desk.act(id, 'ledger', { ...PAYMENT, amountKzt: 1000 });
    await importAmounts(id, '1500', '0');
    expect(await amounts(id)).toMatchObject({ paid: 1500, repaid: 0 });
    expect(await importAmounts(id, '1500', '0')).toMatchObject({ unchanged: 1 });
    await importAmounts(id, '1200', '0');
    await importAmounts(id, '', '');
    expect(await amounts(id)).toMatchObject({ paid: null, repaid: null });
    await importAmounts(id, '700', '');
    const lines = await linesOf(id);
    expect(lines.map(({ kind, amountKzt, source, cleared }) => [kind, amountKzt, source, cleared])).toEqual([
      ['payment', 1000, 'entry', false],
      ['payment', 500, 'file', false],
      ['repayment', 0, 'file', false],
      ['payment', -300, 'file', false],
      ['payment', -1200, 'file', true],
      ['repayment', 0, 'file', true],
      ['payment', 700, 'file', false],
    ]);
    expect(lines[1]).toMatchObject({ bookedOn: '2024-01-05', createdBy: { id: USER.coordinator } });
    const clearing = await desk.act(id, `ledger/${String(lines[4]?.id)}/reverse`, { reason: 'R' });
    expect(clearing.body?.code).toBe('line_not_reversible');
  });

  it('is read by its participant, by the ministry without notes, and by no other university', async () => {
    await desk.act(OWN, 'ledger', { ...PAYMENT, note: 'Paid to the mother' });
    const own = await desk.read(`participations/${OWN}/ledger`, 'participant');
    expect(own.body).toMatchObject({ total: 2, amountPaidKzt: 1_500_000 });
    const ministry = await desk.read(`participations/${OWN}/ledger`, 'ministry');
    expect(ministry.body).toMatchObject({ total: 2, amountPaidKzt: 1_500_000 });
    expect(ministry.text).not.toMatch(/"note"|mother|"displayName"/);
    const timeline = await desk.read(`participations/${OWN}/events`, 'ministry');
    expect(timeline.text).not.toMatch(/mother/);
    expect(timeline.body?.items).toContainEqual(
      expect.objectContaining({ source: 'ledger', kind: 'payment', amountKzt: 1_500_000 }),
    );
    const foreign = await desk.read(`participations/${RECORD[ERTIS].participation}/ledger`);
    expect([foreign.status, foreign.body?.code]).toEqual([404, 'record_not_found']);
  });

  it('takes no line of a participation that there is not', async () => {
    await expect(
      desk.register.stored(
        `insert into ledger_line (university_id, participation_id, kind, amount_kzt, booked_on, source, created_at)
         values ($1, $2, 'payment', 1, '2024-01-01', 'entry', now())`,
        [ALATAU, RECORD[ERTIS].participation],
      ),
    ).rejects.toMatchObject({ code: '23503', constraint: 'ledger_line_participation_fk' });
  });

  it('can be changed or removed by nobody', async () => {
    for (const role of ['participant', 'coordinator', 'ministry', 'worker']) {
      for (const [table, column] of [
        ['ledger_line', 'amount_kzt'],
        ['mobility_event', 'effective_on'],
      ]) {
        const [rights] = await desk.register.stored<{ changes: boolean }>(
          `select has_table_privilege($1, $2, 'delete') or has_any_column_privilege($1, $2, 'update') as changes`,
          [`qaitu_${role}`, table],
        );
        expect([role, table, column, rights?.changes]).toEqual([role, table, column, false]);
      }
    }
  });
});
