import { KPI_DEFINITION_VERSION } from '#domain/kpi/definition-version.js';
import { QUALITY_RULES } from '#domain/data-quality/quality-rules.js';
import type { KpiReportStatus } from '#domain/report/kpi-report-life-cycle.js';
import {
  KPI_REPORT_SECTION_CODES,
  KPI_REPORT_SECTIONS,
  type KpiReportSection,
  REPORTED_INDICATORS,
  type ReportedIndicator,
} from '#domain/report/kpi-report-sections.js';
import { getKpiDefinition } from '#kpi/kpi-definitions.js';
import { formatDate } from '#reference/formats.js';
import { KPI_REPORT_SECTION_LABELS } from '#reference/kpi-report-labels.js';
import { isCodeOf, type Label, type Language } from '#reference/label.js';
import { FUNDING_LABELS } from '#reference/participation-labels.js';
import type { SnapshotContent } from '../kpi-reports/snapshot-row.js';
import type { DocumentBlock, DocumentFact, DocumentModel } from './document-model.js';
import { end, fill, IndicatorTables, indicatorName, type SingleIndicator, start, text } from './indicator-tables.js';
import { documentWord, type DocumentWord, REVISED_WORDS, STATUS_WORDS } from './kpi-report-words.js';

/** What a KPI report says: word for word what was submitted, or a draft as it stands. */
export type ReportedContent = Omit<SnapshotContent, 'submission' | 'computedAt'> & {
  /** Null of a draft that was never submitted. */
  readonly submission: number | null;
};

/** A KPI report with what its document tells besides. */
export interface KpiReportSource {
  readonly content: ReportedContent;
  /** Of the frozen submission; null of a draft. */
  readonly digest: string | null;
  readonly universityName: Label;
  readonly status: KpiReportStatus;
  readonly submittedOn: string | null;
  /** Of this submission; null where nobody has approved it yet. */
  readonly approvedOn: string | null;
  readonly publishedOn: string | null;
}

/** Lays a KPI report out as a document in one language. */
export function kpiReportModel(source: KpiReportSource, language: Language): DocumentModel {
  return new KpiReportDocument(source, language).model();
}

class KpiReportDocument {
  private readonly tables: IndicatorTables;

  constructor(
    private readonly source: KpiReportSource,
    private readonly language: Language,
  ) {
    this.tables = new IndicatorTables(source.content.indicators, language);
  }

  model(): DocumentModel {
    const { content, digest, universityName } = this.source;
    const university = universityName[this.language];
    const isDraft = digest === null;
    return {
      language: this.language,
      title: this.word('title'),
      subtitle: university,
      register: this.word('register'),
      header: `${university} · ${this.period()}`,
      author: university,
      date: content.asOf,
      mark: isDraft ? this.word('draftMark') : null,
      facts: this.facts(),
      note: this.word(isDraft ? 'draftNote' : 'digestNote'),
      contents: this.word('contents'),
      page: this.word('page', { page: '{page}', pages: '{pages}' }),
      blocks: [
        heading(1, this.word('glance'), true),
        paragraph(this.word('reading')),
        this.tables.glance(REPORTED_INDICATORS.filter(isSingle)),
        this.tables.others(REPORTED_INDICATORS.filter(isSingle)),
        heading(1, this.word('sections'), true),
        ...KPI_REPORT_SECTION_CODES.flatMap((section) => this.section(section)),
        heading(1, this.word('findings'), true),
        ...this.findings(),
        heading(1, this.word('signatures')),
        this.signatures(),
        heading(1, this.word('how'), true),
        paragraph(this.word('howText')),
        ...this.reported().flatMap((code) => this.definition(code)),
      ],
    };
  }

  private facts(): DocumentFact[] {
    const { content, digest, status, universityName } = this.source;
    const { edition, submission } = content;
    const isRevised = status === 'draft' && submission !== null;
    return [
      { name: this.word('university'), text: universityName[this.language] },
      { name: this.word('period'), text: this.period() },
      { name: this.word('funding'), text: this.funding() },
      { name: this.word('status'), text: (isRevised ? REVISED_WORDS : STATUS_WORDS[status])[this.language] },
      {
        name: this.word('version'),
        text:
          submission === null
            ? this.word('draftVersionText', { edition })
            : this.word('versionText', { edition, submission }),
      },
      { name: this.word('asOf'), text: this.date(content.asOf) },
      { name: this.word('catalogue'), text: content.definitionVersion },
      ...(digest === null ? [] : [{ name: this.word('digest'), text: digest, isCode: true } as const]),
    ];
  }

  private section(section: KpiReportSection): DocumentBlock[] {
    const { indicators, comments } = this.source.content;
    const name = KPI_REPORT_SECTION_LABELS[section][this.language];
    const codes: readonly ReportedIndicator[] = KPI_REPORT_SECTIONS[section];
    const single = codes.filter(isSingle).filter((code) => indicators[code] !== undefined);
    const beside = this.tables.beside.bind(this.tables);
    const tables =
      single.length === 0
        ? [paragraph(this.word('notReported'))]
        : [this.tables.figures(name, single), this.tables.counts(name, single), beside(name, single)];
    const access = codes.includes('K20') && indicators.K20 ? [this.tables.access(name, indicators.K20)] : [];
    return [
      heading(2, name),
      ...tables.filter((table) => table !== undefined),
      ...access,
      ...(section === 'money' ? [paragraph(this.word('exposure'))] : []),
      this.comment(comments[section] ?? null),
    ];
  }

  private comment(comment: string | null): DocumentBlock {
    const lines = (comment ?? '')
      .split(/\r\n|[\n\r\u2028\u2029]/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return {
      kind: 'comment',
      title: this.word('comment'),
      lines: lines.length === 0 ? [this.word('noComment')] : lines,
    };
  }

  private findings(): DocumentBlock[] {
    const { findings } = this.source.content;
    if (findings.length === 0) return [paragraph(this.word('noFindings'))];
    const counts = ['open', 'acknowledged', 'toCorrect', 'explained', 'participations'] as const;
    const columns = [
      fill(this.word('rule')),
      start(this.word('severity'), 2.6),
      ...counts.map((count) => end(this.word(count), 2.1)),
    ];
    const rows = findings.map((finding) => [
      text(QUALITY_RULES[finding.rule].title[this.language]),
      text(this.word(finding.severity)),
      ...counts.map((count) => this.tables.count(finding[count])),
    ]);
    return [paragraph(this.word('findingsText')), this.tables.table(this.word('findingsTitle'), columns, rows)];
  }

  private signatures(): DocumentBlock {
    const { submittedOn, approvedOn, publishedOn } = this.source;
    const steps = [
      ['prepared', 'byUniversity', submittedOn],
      ['approved', 'byOfficial', approvedOn],
      ['published', 'bySecondOfficial', publishedOn],
    ] as const;
    const columns = [
      fill(this.word('step')),
      start(this.word('role'), 5.2),
      start(this.word('day'), 2.6),
      start(this.word('signature'), 4.2),
    ];
    const rows = steps.map(([step, role, day]) => [
      text(this.word(step)),
      text(this.word(role)),
      text(day === null ? this.word('notYet') : this.date(day)),
      { line: true } as const,
    ]);
    return this.tables.table(this.word('signaturesTitle'), columns, rows);
  }

  /** The indicators that the report has values of. */
  private reported(): ReportedIndicator[] {
    return REPORTED_INDICATORS.filter((code) => this.source.content.indicators[code] !== undefined);
  }

  /** The rules by which an indicator is computed today; of a report by former rules, its version of them alone is told. */
  private definition(code: ReportedIndicator): DocumentBlock[] {
    if (this.source.content.definitionVersion !== KPI_DEFINITION_VERSION) return [];
    const { definition, numerator, denominator, exclusions, unknown, notApplicable, bounds, interval, due } =
      getKpiDefinition(code);
    const fact = (name: DocumentWord, content: Label | null) =>
      content === null ? [] : [{ name: this.word(name), text: content[this.language] }];
    return [
      heading(2, indicatorName(code, this.language)),
      paragraph(definition[this.language]),
      {
        kind: 'facts',
        items: [
          ...fact('numerator', numerator),
          ...fact('denominator', denominator),
          ...fact('unknown', unknown),
          ...fact('notAsked', notApplicable),
          ...fact('excluded', exclusions),
          ...fact('due', due.label),
          ...fact('bounds', bounds),
          ...fact('interval', interval),
        ],
      },
    ];
  }

  private period(): string {
    const { period } = this.source.content;
    if (period === 'all') return this.word('allPeriods');
    return this.word(period.includes('/') ? 'academicYear' : 'calendarYear', { period });
  }

  private funding(): string {
    const { funding } = this.source.content;
    if (funding === 'all') return this.word('allFunding');
    return funding
      .split(',')
      .map((code) => (isCodeOf(FUNDING_LABELS, code) ? FUNDING_LABELS[code][this.language] : code))
      .join(', ');
  }

  private date(day: string): string {
    return formatDate(day, this.language);
  }

  private word(word: DocumentWord, values?: Readonly<Record<string, string | number>>): string {
    return documentWord(word, this.language, values);
  }
}

function isSingle(code: ReportedIndicator): code is SingleIndicator {
  return code !== 'K20';
}

function heading(level: 1 | 2, content: string, onNewPage = false): DocumentBlock {
  return { kind: 'heading', level, text: content, ...(onNewPage ? { onNewPage } : {}) };
}

function paragraph(content: string): DocumentBlock {
  return { kind: 'text', text: content };
}
