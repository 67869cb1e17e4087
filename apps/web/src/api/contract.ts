/**
 * The shapes the HTTP API speaks, in the form in which openapi-typescript writes them, so that the generated schema can
 * take this file's place without a change elsewhere.
 */
export type Role = 'coordinator' | 'ministry' | 'participant' | 'admin';

export interface UniversityView {
  id: string;
  code: string;
  nameKk: string;
  nameRu: string;
  nameEn: string;
  region?: string | null;
}

export interface SessionView {
  user: {
    id: string;
    email: string;
    displayName: string;
    role: Role;
    locale: string;
    university: UniversityView | null;
  };
  expiresAt: string;
  permissions: string[];
}

export interface UniversityList {
  items: UniversityView[];
  total: number;
}

/** One row of the list. The ministry's rows carry no name. */
export interface ParticipationRow {
  id: string;
  university: { code: string };
  externalId: string;
  familyName?: string | null;
  givenName?: string | null;
  patronymic?: string | null;
  category: string;
  field: string | null;
  funding: string | null;
  programme: string | null;
  mode: string | null;
  hostCountry: string | null;
  hostInstitution: string | null;
  plannedStart: string;
  plannedEnd: string;
  actualStart: string | null;
  actualEnd: string | null;
  status: string;
  returnStatus: string | null;
  returnDate: string | null;
  returnVerifiedOn: string | null;
  version: number;
}

export interface ParticipationPage {
  items: ParticipationRow[];
  total: number;
  nextCursor: string | null;
}

export interface ParticipationQuery {
  search?: string;
  status?: string;
  returnStatus?: string;
  category?: string;
  funding?: string;
  hostCountry?: string;
  period?: string;
  university?: string;
  sort?: string;
  limit?: number;
  cursor?: string;
}

export interface GroupProjectView {
  id: string;
  groupCode: string;
  title: string;
  task: string | null;
  dueDate: string | null;
  status: string;
  decidedOn: string | null;
}

export interface CommitmentView {
  id: string;
  version: number;
  commitmentNo: number;
  title: string;
  kind: string | null;
  priority: number | null;
  dueDate: string | null;
  weight: number;
  status: string;
  claimedDegree: number | null;
  claimedOn: string | null;
  verifiedDegree: number | null;
  verifiedOn: string | null;
  rejectedOn: string | null;
  waivedOn: string | null;
  evidence: string | null;
}

export interface ReportView {
  id: string;
  version: number;
  wave: string;
  submittedOn: string;
  evidenceLevel: string | null;
  referenceDate: string | null;
  activities: string[] | null;
  residenceCountry: string | null;
  employer: string | null;
  occupation: string | null;
  levelMatch: boolean | null;
  fieldMatch: boolean | null;
  contactWithHost: boolean | null;
  migrationIntention?: number | null;
  supportMentor: number | null;
  supportAccess: number | null;
  supportAdmin: number | null;
  supportHousing: number | null;
  supportLanguage: number | null;
  supportIntegration: number | null;
  problems: string[] | null;
  seriousProblem: boolean | null;
}

export interface OutputView {
  id: string;
  version: number;
  outputNo: number;
  type: string;
  title: string;
  date: string | null;
  doi: string | null;
  share: number;
  verifiedOn: string | null;
}

/** The whole record. What identifies the person is absent for the ministry. */
export interface ParticipationRecord extends ParticipationRow {
  university: { code: string };
  iinMask?: string | null;
  documentMask?: string | null;
  birthDate?: string | null;
  sex?: string | null;
  citizenship?: string | null;
  email?: string | null;
  phone?: string | null;
  homeRegion?: string | null;
  rural?: boolean | null;
  hostRor?: string | null;
  notReturnedOn: string | null;
  returnEvidence: string | null;
  creditsPlanned: number | null;
  creditsEarned: number | null;
  creditsRecognised: number | null;
  recognitionFinal: boolean | null;
  amountPaidKzt: number | null;
  amountRepaidKzt: number | null;
  waiver: string | null;
  waiverDate: string | null;
  groupProject: GroupProjectView | null;
  commitments: CommitmentView[];
  reports: ReportView[];
  outputs: OutputView[];
}

/** The columns of a participation that the edit form writes; an absent one is left alone, null clears. */
export interface ParticipationChange {
  email?: string | null;
  phone?: string | null;
  hostCountry?: string | null;
  hostInstitution?: string | null;
  hostRor?: string | null;
  homeRegion?: string | null;
}

export interface HistoryEntry {
  changedAt: string;
  changedBy: { id: string; displayName: string } | null;
  operation: string;
  recordTable: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  reason: string | null;
}

export interface HistoryList {
  items: HistoryEntry[];
  total: number;
}

export type ImportKind = 'participations' | 'commitments' | 'group_projects' | 'reports' | 'outputs';

export interface ImportFinding {
  row: number | null;
  column: string | null;
  code: string;
  severity: 'error' | 'warning';
  message: string;
}

export interface ImportChange {
  row: number;
  key: string;
  operation: 'create' | 'update';
  fields: Record<string, { from: unknown; to: unknown }>;
}

export interface ImportResult {
  id: string | null;
  kind: ImportKind;
  dryRun: boolean;
  committed: boolean;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  warnings: number;
  rows: ImportFinding[];
  changes: ImportChange[];
}

export interface ImportQuery {
  dryRun?: boolean;
  validRowsOnly?: boolean;
  university?: string;
  fileName?: string;
  lang?: string;
}

export interface ImportRun {
  id: string;
  kind: ImportKind;
  fileName: string | null;
  state: string;
  created: number;
  updated: number;
  unchanged: number;
  refused: number;
  warnings: number;
  startedAt: string;
  finishedAt: string | null;
  createdBy: { id: string; displayName: string } | string | null;
}

export interface ImportRunPage {
  items: ImportRun[];
  total: number;
  nextCursor: string | null;
}

/** Part of an indicator computed by a variant rule (claimed returns; answers better than `self`). */
export interface KpiVariant {
  n: number;
  yes: number;
  no: number;
  unknown: number;
  value: number | null;
  low: number | null;
  high: number | null;
  ciLow: number | null;
  ciHigh: number | null;
  knownShare: number | null;
}

export interface KpiValue extends KpiVariant {
  notDue: number;
  notApplicable: number;
  excluded: number;
  late?: number;
  claimed?: KpiVariant;
  strict?: KpiVariant;
  full?: number | null;
  partial?: number | null;
  none?: number | null;
  earnedBlank?: number;
  responseShare?: number | null;
  amountMissing?: number;
}

export interface KpiEntry {
  university: string | null;
  period: string;
  asOf: string;
  funding: string | string[];
  indicators: Record<string, KpiValue>;
}

export interface ProblemBody {
  type?: string;
  title?: string;
  status?: number;
  code?: string;
  detail?: string;
  errors?: { field: string; code: string; message: string }[];
}

type Json<T> = { content: { 'application/json': T } };
type Get<Result, Query = never, Path = undefined> = {
  parameters: { query?: Query } & (Path extends undefined ? { path?: never } : { path: Path });
  responses: { 200: Json<Result>; default: { content: { 'application/problem+json': ProblemBody } } };
};

export interface paths {
  '/api/v1/session': {
    get: Get<SessionView>;
    post: {
      requestBody: Json<{ email: string; password: string }>;
      responses: { 200: Json<SessionView>; default: { content: { 'application/problem+json': ProblemBody } } };
    };
    delete: {
      responses: { 204: { content: never }; default: { content: { 'application/problem+json': ProblemBody } } };
    };
  };
  '/api/v1/universities': { get: Get<UniversityList> };
  '/api/v1/participations': { get: Get<ParticipationPage, ParticipationQuery> };
  '/api/v1/participations/{id}': {
    get: Get<ParticipationRecord, never, { id: string }>;
    patch: {
      parameters: { path: { id: string }; header: { 'If-Match': string } };
      requestBody: Json<ParticipationChange>;
      responses: { 200: Json<ParticipationRecord>; default: { content: { 'application/problem+json': ProblemBody } } };
    };
  };
  '/api/v1/participations/{id}/history': { get: Get<HistoryList, never, { id: string }> };
  '/api/v1/imports': { get: Get<ImportRunPage, { limit?: number; cursor?: string }> };
  '/api/v1/imports/{kind}': {
    post: {
      parameters: { path: { kind: ImportKind }; query?: ImportQuery };
      requestBody: { content: { 'application/octet-stream': Blob } };
      responses: { 200: Json<ImportResult>; default: { content: { 'application/problem+json': ProblemBody } } };
    };
  };
  '/api/v1/kpi': { get: Get<KpiEntry[], { period?: string; asOf?: string; by?: 'university'; funding?: string }> };
}
