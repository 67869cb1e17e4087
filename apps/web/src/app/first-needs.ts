import type { WordsPart } from '../language/catalogues.js';

/** What the page at an address needs before it can be used. */
export interface FirstNeeds {
  readonly words: readonly WordsPart[];
  /** Addresses of the API, exactly as the page will ask for them. */
  readonly answers: readonly string[];
  /** Scripts of the page. */
  readonly load: readonly (() => Promise<unknown>)[];
}

const SESSION = '/api/v1/session';
const CONSENTS = '/api/v1/consents';
const REPORT = /^\/my\/reports\/([0-9a-f-]{36})(\/|$)/;

/**
 * What is known of an address before the router is there: the audience, by which the words and the lists of pages go, and of
 * the pages that people come to by a link, the script and the first answers. All others find theirs by the router.
 */
export function findFirstNeeds(path: string, search: string): FirstNeeds {
  const [, report] = REPORT.exec(path) ?? [];
  if (report !== undefined)
    return {
      words: ['participant'],
      answers: [SESSION, CONSENTS, `/api/v1/reports/${report}`],
      load: [
        () => import('../features/report-form/report-frame.js'),
        () => import('../features/report-form/report-page.js'),
        () => import('../features/report-form/question-page.js'),
      ],
    };
  if (path === '/my')
    return {
      words: ['participant'],
      answers: [SESSION, CONSENTS],
      load: [() => import('../features/participant-home/home-page.js')],
    };
  if (path.startsWith('/my/') || path === '/consent')
    return { words: ['participant'], answers: [SESSION, CONSENTS], load: [] };
  if (path.startsWith('/invitation/'))
    return { words: ['participant'], answers: [], load: [() => import('../features/invitation/invitation-page.js')] };
  if (path === '/sign-in')
    return { words: [], answers: [], load: [() => import('../features/sign-in/sign-in-page.js')] };
  const desk = DESKS.find(({ at }) => path === at || path.startsWith(`${at}/`));
  if (!desk) return { words: [], answers: WITHOUT_SESSION.has(path) ? [] : [SESSION], load: [] };
  return {
    words: ['staff', ...desk.words],
    answers: [SESSION, ...(path === desk.at && search === '' ? (desk.answers ?? []) : [])],
    load: [() => import('./routes/desk.js'), ...(path === desk.at ? [desk.page] : [])],
  };
}

const WITHOUT_SESSION = new Set(['/forgot-password', '/account-request', '/opt-out', '/privacy']);

interface Desk {
  readonly at: string;
  readonly words: readonly WordsPart[];
  readonly page: () => Promise<unknown>;
  /** Where the address says nothing more. */
  readonly answers?: readonly string[];
}

/** The pages of desks that people keep as a bookmark or come to first. */
const DESKS: readonly Desk[] = [
  { at: '/work', words: [], page: () => import('../features/work/work-page.js'), answers: ['/api/v1/work-queues'] },
  { at: '/participations', words: [], page: () => import('../features/participations/participations-page.js') },
  { at: '/kpi', words: ['evaluation'], page: () => import('../features/kpi/kpi-page.js') },
  {
    at: '/national',
    words: ['national'],
    page: () => import('../features/national/national-page.js'),
    answers: ['/api/v1/comparisons/figures?period=all&funding=state_budget&indicators=K01%2CK02%2CK03'],
  },
];
