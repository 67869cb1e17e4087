import type { components, operations } from './schema.generated.js';

/**
 * Short names for the parts of the API's description. The description itself, `schema.generated.ts`, is made by
 * openapi-typescript from the document the API answers with: where the two drift apart, the build fails.
 */
type Schemas = components['schemas'];

export type SessionView = Schemas['SessionView'];
export type Permission = SessionView['permissions'][number];
export type UniversityView = Schemas['SessionUniversityView'];

export type ParticipationRow = Schemas['ParticipationRowView'];
export type ParticipationRecord = Schemas['ParticipationView'];
export type ParticipationChange = Schemas['ParticipationChange'];
export type ParticipationQuery = NonNullable<operations['listParticipations']['parameters']['query']>;
export type CommitmentView = Schemas['CommitmentView'];
export type ReportView = Schemas['ReportView'];
export type OutputView = Schemas['OutputView'];
export type HistoryEntry = Schemas['HistoryEntryView'];

export type ImportResult = Schemas['ImportResultView'];
export type ImportKind = ImportResult['kind'];
export type ImportFinding = Schemas['RowFindingView'];
export type ImportChange = Schemas['RowChangeView'];
export type ImportQuery = NonNullable<operations['importFile']['parameters']['query']>;

export type KpiEntry = Schemas['KpiEntryView'];
export type KpiValue = Schemas['IndicatorValueView'];
/** Part of an indicator computed by a variant rule: claimed returns, answers better than `self`. */
export type KpiVariant = Schemas['VariantValueView'];

export type IndicatorCode = NonNullable<operations['getFunnel']['parameters']['query']>['indicator'];
export type LightFigure = Schemas['LightFigureView'];
export type FiguresView = Schemas['FiguresView'];
export type FunnelView = Schemas['FunnelView'];
export type UniversityComparison = Schemas['UniversityComparisonView'];
export type BenchmarkComparison = Schemas['BenchmarkComparisonView'];
export type NonResponseSensitivity = Schemas['NonResponseSensitivityView'];
export type CorrelationView = Schemas['CorrelationView'];
export type UniversityTrends = Schemas['UniversityTrendsView'];
export type TrendView = Schemas['TrendView'];
export type KpiGroup = Schemas['KpiGroupView'];
export type NationalTable = Schemas['NationalTableView'];
export type FiscalLossView = Schemas['FiscalLossView'];

export type ProblemBody = Partial<Schemas['ProblemView']>;
export type FieldError = Schemas['FieldProblemView'];

export type QueueSummary = Schemas['QueueSummaryView'];
export type QueueCode = QueueSummary['queue'];
export type WorkItem = Schemas['WorkItemView'];
