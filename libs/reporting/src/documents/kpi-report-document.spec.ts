import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KpiEntry } from '#domain/kpi/value.js';
import { LANGUAGES } from '#reference/label.js';
import { PdfFile } from '#testing/pdf-file.js';
import type { DocumentModel } from './document-model.js';
import { kpiReportModel, type KpiReportSource } from './kpi-report-model.js';
import { Typesetter } from './typesetter.js';

const EXPECTED = join(import.meta.dirname, '../../../../test/fixtures/worked-example/expected.json');
const KAZAKH = 'Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі ₸';
const MARKUP = '#pagebreak() $x^2$ *кеш* _a_ <b>қалың</b> @ref [c] `d` \\ // "e" = f';

/** The figures that the worked example gives its first university for all time. */
function figures(): KpiEntry {
  const entries = Object.values(JSON.parse(readFileSync(EXPECTED, 'utf8')) as object).flat() as KpiEntry[];
  const entry = entries.find(({ university }) => university === 'ALATAU');
  if (!entry) throw new Error('The worked example has no Alatau.');
  return entry;
}

const { indicators } = figures();
const SUBMITTED: KpiReportSource = {
  content: {
    university: 'ALATAU',
    period: '2024/2025',
    funding: 'state_budget',
    asOf: '2026-06-30',
    edition: 1,
    submission: 2,
    definitionVersion: '1',
    indicators,
    comments: { return: `${MARKUP}\n${KAZAKH}`, money: 'Emoji 🙂🙂 and 中文 stand as marks.' },
    findings: [
      {
        rule: 'still_departed',
        severity: 'warning',
        open: 3,
        acknowledged: 0,
        toCorrect: 1,
        explained: 0,
        participations: 4,
      },
    ],
  },
  digest: '0123456789abcdef'.repeat(4),
  universityName: { kk: 'Алатау университеті', ru: 'Университет «Алатау»', en: 'Alatau University' },
  status: 'published',
  submittedOn: '2026-06-30',
  approvedOn: '2026-07-03',
  publishedOn: '2026-07-10',
};
const DRAFT: KpiReportSource = {
  ...SUBMITTED,
  content: { ...SUBMITTED.content, submission: null },
  digest: null,
  status: 'draft',
  submittedOn: null,
  approvedOn: null,
  publishedOn: null,
};

describe('the document of a KPI report', () => {
  const typesetter = new Typesetter();
  const files = new Map<string, PdfFile>();

  beforeAll(async () => {
    for (const language of LANGUAGES) {
      files.set(language, new PdfFile(await typesetter.typeset(kpiReportModel(SUBMITTED, language))));
    }
  });
  afterAll(async () => {
    await typesetter.close();
  });

  it.each(LANGUAGES)('is tagged PDF/UA-1 with its language, title, outline and pictures in words: %s', (language) => {
    const file = files.get(language) as PdfFile;
    const { title } = kpiReportModel(SUBMITTED, language);
    expect(file.catalogue).toMatch(/\/MarkInfo <<\s+\/Marked true/);
    expect(file.catalogue).toContain(`/Lang (${language})`);
    expect(file.catalogue).toMatch(/\/StructTreeRoot \d+ 0 R/);
    expect(file.catalogue).toContain('/DisplayDocTitle true');
    expect(file.catalogue).toMatch(/\/Outlines \d+ 0 R/);
    expect(file.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(file.metadata).toContain(title);
    const tables = file.structure.get('Table') ?? 0;
    expect(tables).toBeGreaterThan(20);
    expect(file.structure.get('Caption')).toBe(tables);
    expect(file.structure.get('TH') ?? 0).toBeGreaterThan(4 * tables);
    expect(file.structure.get('H1')).toBeGreaterThan(4);
    expect(file.structure.get('H2') ?? 0).toBeGreaterThan(20);
    const figures = [...(file.structure.get('Figure') ? file.texts('Alt') : [])];
    expect(figures).toHaveLength(file.structure.get('Figure') ?? -1);
    expect(figures.every((words) => /95\s?%/u.test(words))).toBe(true);
  });

  it('says in Kazakh what was submitted, as it was frozen', () => {
    const text = plain(files.get('kk'));
    expect(text).toContain('Алатау университеті');
    expect(text).toContain('Академиялық ұтқырлық көрсеткіштері туралы есеп');
    expect(text).toContain('2024/2025 оқу жылы');
    expect(text).toContain('Жарияланған');
    expect(text).toContain('30.06.2026');
    expect(text).toContain('03.07.2026');
    expect(text).toContain('10.07.2026');
    expect(text.replaceAll(' ', '')).toContain('0123456789abcdef'.repeat(4));
    expect(text).toContain('Аяқталуы белгіленбеген');
    // K01 of the worked example: 7 of 8 known.
    expect(text).toMatch(/K01 Оралу үлесі 10 87,5 % 52,9–97,8 %/);
    expect(text).not.toContain('�');
    expect(text).not.toContain('ҚАРАЛАМА');
  });

  it.each(LANGUAGES)('shows what users wrote as they wrote it, and no markup: %s', (language) => {
    // Where a run of letters of another script begins, the file begins another piece of text.
    const text = plain(files.get(language)).replaceAll(' ', '');
    for (const written of [MARKUP, KAZAKH, 'Emoji ? and ? stand as marks.']) {
      expect(text).toContain(written.replaceAll(' ', ''));
    }
  });

  it('is the same file however often it is made', async () => {
    const [first, second] = [
      await typesetter.typeset(kpiReportModel(SUBMITTED, 'ru')),
      await typesetter.typeset(kpiReportModel(SUBMITTED, 'ru')),
    ];
    expect(Buffer.compare(first, second)).toBe(0);
  });

  it('of a draft is marked as one on every page, and names nobody who approved', async () => {
    const file = new PdfFile(await typesetter.typeset(kpiReportModel(DRAFT, 'ru')));
    expect(file.pages.every((page) => page.includes('ЧЕРНОВИК'))).toBe(true);
    const text = plain(file);
    expect(text).toContain('Этот отчёт ещё не отправлен.');
    expect(text).toContain('не отправлено');
    expect(text.match(/ещё нет/g)).toHaveLength(3);
    expect(text).not.toContain('SHA-256');
  });

  it('shows K19 and the groups of K20 where calls closed in the period', async () => {
    const withSelection: KpiReportSource = {
      ...SUBMITTED,
      content: {
        ...SUBMITTED.content,
        indicators: {
          ...indicators,
          K19: { ...indicators.K18, n: 3 },
          K20: {
            n: 12,
            state: 'due',
            leftOut: { sex: 0, region: 0, rural: 0, category: 0, language: 0 },
            groups: [
              {
                dimension: 'region',
                group: '75',
                n: 5,
                known: 12,
                eligible: 300,
                participantShare: 5 / 12,
                eligibleShare: 0.3,
                value: 5 / 12 / 0.3,
                gap: null,
              },
            ],
          },
        },
      },
    };
    const text = plain(new PdfFile(await typesetter.typeset(kpiReportModel(withSelection, 'kk'))));
    expect(text).toMatch(/Өңірі Алматы қаласы 5 41,7 % 30,0 % 1,39/);
    expect(text).toContain('K19 Алдын ала іріктеудің ашықтығы');
  });
});

describe('the typesetter', () => {
  const model: DocumentModel = kpiReportModel(DRAFT, 'en');

  it('gives a document up that takes too long, and makes the next one', async () => {
    const hurried = new Typesetter({ patience: 1, queue: 5 });
    await expect(hurried.typeset(model)).rejects.toMatchObject({ code: 'document_too_slow' });
    await hurried.close();
    const patient = new Typesetter();
    const pdfs = await Promise.all([patient.typeset(model), patient.typeset(model)]);
    expect(pdfs.map((pdf) => new PdfFile(pdf).pages.length > 5)).toEqual([true, true]);
    await patient.close();
  });

  it('refuses a document where too many wait, and gives up what waits when it closes', async () => {
    const typesetter = new Typesetter({ patience: 60_000, queue: 1 });
    const waiting = [typesetter.typeset(model), typesetter.typeset(model)].map((pdf) => pdf.then(() => 'made', codeOf));
    expect(await typesetter.typeset(model).catch(codeOf)).toBe('document_busy');
    await typesetter.close();
    expect(await Promise.all(waiting)).toEqual(['document_busy', 'document_busy']);
  });

  it('fails with what is wrong with the document, not with its text', async () => {
    const typesetter = new Typesetter();
    const broken = { ...model, title: 'Secret', date: 'never' };
    const failure = await typesetter.typeset(broken).catch((error: Error) => error.message);
    expect(failure).toMatch(/^The document could not be set: /);
    expect(failure).not.toContain('Secret');
    expect(new PdfFile(await typesetter.typeset(model)).pages.length).toBeGreaterThan(5);
    await typesetter.close();
  });
});

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}

/** The whole text with its spaces made one. */
function plain(file: PdfFile | undefined): string {
  return (file?.pages.join('\n') ?? '').replaceAll(/\s+/g, ' ');
}
