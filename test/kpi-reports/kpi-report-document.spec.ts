import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatPercent } from '#reference/formats.js';
import { PdfFile } from '#testing/pdf-file.js';
import { KpiReportDesk } from './kpi-report-desk.js';

const PERIOD = '2024';

describe('the document of a KPI report, by the API', () => {
  let desk: KpiReportDesk;
  beforeAll(async () => {
    desk = await KpiReportDesk.start({ workedExample: true });
  });
  afterAll(async () => {
    await desk?.stop();
  });

  const fetchDocument = async (as: 'coordinator' | 'ministry', id: string, language: string) => {
    const { status, bytes, headers } = await desk.document(as, id, language);
    expect([status, status === 200 ? '' : bytes.toString('utf8')]).toEqual([200, '']);
    return { headers, text: new PdfFile(bytes).pages.join('\n').replaceAll(/\s+/g, ' ') };
  };

  it('is of the draft for its university, marked as one, and of the frozen submission for both sides afterwards', async () => {
    const draft = await desk.draft(PERIOD);
    const before = await fetchDocument('coordinator', draft.id, 'ru');
    expect(before.headers['content-type']).toBe('application/pdf');
    expect(before.headers['content-disposition']).toBe('attachment; filename="qaitu_ALATAU_2024_v1_draft_ru.pdf"');
    expect(before.text).toContain('ЧЕРНОВИК');
    expect((await desk.document('ministry', draft.id, 'ru')).status).toBe(404);

    await desk.expectReport(desk.post('coordinator', `/${draft.id}/submit`));
    const { submitted } = await desk.get('ministry', draft.id);
    const frozen = submitted?.content.indicators.K01;
    const share = formatPercent(Number(frozen?.value), 'kk').replaceAll('\u00a0', ' ');
    // The records go on; the document says what was submitted.
    await desk.register.stored(
      'update participation set return_status = null, return_date = null, return_verified_on = null, not_returned_on = null',
    );
    const { submitted: now } = await desk.get('ministry', draft.id);
    expect(now?.changedSince.indicators.K01?.differs).toBe(true);
    const after = await fetchDocument('ministry', draft.id, 'kk');
    expect(after.headers['content-disposition']).toBe('attachment; filename="qaitu_ALATAU_2024_v1_1_kk.pdf"');
    expect(after.text).not.toContain('ҚАРАЛАМА');
    expect(after.text).toMatch(new RegExp(`K01 Оралу үлесі ${frozen?.n} ${share} `));
    expect(after.text.replaceAll(' ', '')).toContain(submitted?.digest);
    expect((await fetchDocument('coordinator', draft.id, 'en')).text).toContain('Under review by the Ministry');

    const audited = await desk.register.stored<{ details: object }>(
      `select details from audit_event where action = 'kpi_report.printed' and object_id = $1 order by id`,
      [draft.id],
    );
    expect(audited.map(({ details }) => details)).toEqual([
      { language: 'ru', submission: null },
      { language: 'kk', submission: 1 },
      { language: 'en', submission: 1 },
    ]);
  });

  it('names the days on which it was approved and published', async () => {
    const report = await desk.published('2023');
    const { text } = await fetchDocument('ministry', report.id, 'en');
    expect(text).toContain('Published');
    expect(text).not.toContain('not yet');
  });

  it('is in three languages and no other', async () => {
    const { id } = await desk.draft('2022');
    const { status, bytes } = await desk.document('coordinator', id, 'de');
    expect([status, (JSON.parse(bytes.toString('utf8')) as { code: string }).code]).toEqual([400, 'request_invalid']);
  });
});
