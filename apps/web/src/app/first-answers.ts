const SESSION = '/api/v1/session';
const CONSENTS = '/api/v1/consents';
const REPORT = /^\/my\/reports\/([0-9a-f-]{36})(\/|$)/;
const WITHOUT_SESSION = /^\/(sign-in|forgot-password|account-request|opt-out|privacy|invitation\/.*)$/;

/** What pages of desks ask for first where their address says nothing more. */
const OF_DESKS: Readonly<Record<string, string>> = {
  '/work': '/api/v1/work-queues',
  '/national': '/api/v1/comparisons/figures?period=all&funding=state_budget&indicators=K01%2CK02%2CK03',
};

/** Addresses of the API that the page at an address will ask for, exactly as it will. */
export function findFirstAnswers(path: string, search: string): readonly string[] {
  const [, report] = REPORT.exec(path) ?? [];
  if (report !== undefined) return [SESSION, CONSENTS, `/api/v1/reports/${report}`];
  if (path === '/my' || path.startsWith('/my/') || path === '/consent') return [SESSION, CONSENTS];
  if (WITHOUT_SESSION.test(path)) return [];
  const first = search === '' ? OF_DESKS[path] : undefined;
  return first === undefined ? [SESSION] : [SESSION, first];
}
