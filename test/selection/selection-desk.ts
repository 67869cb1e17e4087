import { randomBytes } from 'node:crypto';
import { hashSecretToken } from '#access/secret-token.js';
import { MovableClock } from '#testing/movable-clock.js';
import { type Answer, RunningRegister } from '../api/running-register.js';

/** Whoever takes part in a pre-selection of these tests. */
export interface Player {
  readonly id: string;
  readonly email: string;
  readonly token: string;
}

/** An IIN for each applicant: well-formed, and of nobody. */
export const IINS = ['750314490004', '991231490005', '851102390009', '000101590007', '040229590000'] as const;

export const CRITERIA = [
  { code: 'merit', nameKk: 'Үлгерім', nameRu: 'Успеваемость', nameEn: 'Merit', weight: 2 },
  { code: 'project', nameKk: 'Жоба', nameRu: 'Проект', nameEn: 'Project', weight: 3 },
];

/** The terms of a call that opens on the day it is published and closes on 10 February 2026. */
export const TERMS = {
  title: 'Erasmus қысқы семестр',
  academicYear: '2025/2026',
  programme: 'exchange',
  funding: 'state_budget',
  places: 2,
  budgetKzt: 20_000_000,
  hostCountries: ['DE', 'PL'],
  opensOn: '2026-01-10',
  closesOn: '2026-02-10',
  appealWindowDays: 5,
};

/** A whole application of a learner. */
export const APPLICATION = {
  familyName: 'Серікова',
  givenName: 'Айгүл',
  birthDate: '2001-05-06',
  sex: 'F',
  homeRegion: '75',
  rural: true,
  category: 'master',
  field: '061',
  studyLanguage: 'kk',
  gpa: 3.7,
  plannedStart: '2026-09-01',
  plannedEnd: '2027-01-31',
  hostCountry: 'DE',
  hostInstitution: 'TU Berlin',
  problem: 'Су тапшылығы',
  task: 'Суару жүйесінің үлгісін жасау',
  kind: 'scientific',
  deliverables: [
    { title: 'Мақала', kind: 'scientific', priority: 1, dueDate: '2027-06-30', weight: 2 },
    { title: 'Үлгі', dueDate: '2027-12-31', weight: 1 },
  ],
};

/** The running register with a clock that moves on, and people of its own making. */
export class SelectionDesk {
  private number = 0;

  private constructor(
    readonly register: RunningRegister,
    readonly clock: MovableClock,
  ) {}

  static async start(day = '2026-01-05'): Promise<SelectionDesk> {
    const clock = new MovableClock(new Date(`${day}T12:00:00+05:00`));
    return new SelectionDesk(await RunningRegister.start({ clock }), clock);
  }

  async stop(): Promise<void> {
    await this.register.stop();
  }

  /** One who signs in by a token. */
  async participant(): Promise<Player> {
    const email = `applicant${++this.number}@qaitu.kz`;
    const [row] = await this.register.stored<{ id: string }>(
      `insert into app_user (email, display_name, role) values ($1, $1, 'participant') returning id`,
      [email],
    );
    return await this.player(row?.id ?? '', email);
  }

  /** One whom the coordinator adds as a reviewer. */
  async reviewer(): Promise<Player> {
    const email = `reviewer${++this.number}@qaitu.kz`;
    const answer = await this.coordinator('POST', '/reviewers', { email, displayName: `Reviewer ${this.number}` });
    return await this.player(String(answer.body?.id), email);
  }

  async ask(
    player: Player | undefined,
    method: string,
    path: string,
    body?: object,
    version?: number,
  ): Promise<Answer> {
    return await this.register.ask({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(player ? { authorization: `Bearer ${player.token}` } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  /** Asks as the coordinator of Alatau. */
  async coordinator(method: string, path: string, body?: object, version?: number): Promise<Answer> {
    return await this.register.ask({
      method,
      url: `/api/v1${path}`,
      headers: {
        ...(await this.register.credentialsOf({ as: 'coordinator', via: 'token' })),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body === undefined ? {} : { body }),
    });
  }

  /** A published call with these reviewers; gives its id. */
  async publishedCall(reviewers: readonly Player[], change: object = {}): Promise<string> {
    const created = await this.coordinator('POST', '/calls', {
      code: `CALL-${++this.number}`,
      ...TERMS,
      criteria: CRITERIA,
      reviewerIds: reviewers.map(({ id }) => id),
      ...change,
    });
    const id = String(created.body?.id);
    const published = await this.coordinator('POST', `/calls/${id}/publish`);
    if (published.status !== 200) throw new Error(published.text);
    return id;
  }

  /** An application that is sent in; gives its id. */
  async sentIn(player: Player, callId: string, change: object): Promise<string> {
    const created = await this.ask(player, 'POST', '/applications', { callId, ...APPLICATION, ...change });
    const id = String(created.body?.id);
    const sent = await this.ask(player, 'POST', `/applications/${id}/submit`);
    if (sent.status !== 200) throw new Error(`${created.text} ${sent.text}`);
    return id;
  }

  /** Completes a review, the same score for each criterion where one is given. */
  async score(player: Player, applicationId: string, merit: number, project = merit): Promise<Answer> {
    return await this.ask(player, 'POST', `/reviewing/applications/${applicationId}/complete`, {
      scores: [
        { criterion: 'merit', score: merit, reason: 'Себебі бар' },
        { criterion: 'project', score: project, reason: 'Себебі бар' },
      ],
    });
  }

  async decide(applicationId: string, decision: string): Promise<Answer> {
    return await this.coordinator('POST', `/applications/${applicationId}/decide`, {
      decision,
      reason: 'Комиссия шешімі',
      ...(decision === 'selected' ? { identityChecked: true } : {}),
    });
  }

  private async player(id: string, email: string): Promise<Player> {
    const token = `qaitu_${randomBytes(32).toString('base64url')}`;
    await this.register.stored(`insert into api_token (user_id, token_hash, label) values ($1, $2, 'test')`, [
      id,
      hashSecretToken(token),
    ]);
    return { id, email, token };
  }
}

/** The faulty fields of a refusal, each with its code. */
export function problemsOf({ body }: Answer): (readonly [string, string])[] {
  const errors = (body?.errors ?? []) as readonly { readonly field: string; readonly code: string }[];
  return errors.map(({ field, code }) => [field, code] as const);
}

/** The rows of a list. */
export function itemsOf({ body }: Answer): readonly Readonly<Record<string, unknown>>[] {
  return (body?.items ?? []) as readonly Readonly<Record<string, unknown>>[];
}
