/** A page that has not asked by then asks anew: what it shows should be no older than the page. */
const GOOD_FOR_MS = 10_000;

interface EarlyAnswer {
  /** Nothing where it was refused. */
  readonly response: Promise<Response | undefined>;
  readonly askedAt: number;
}

const answers = new Map<string, EarlyAnswer>();

/** Asks for what the page will ask for in a moment, while its scripts are still on their way. */
export function askEarly(address: string, language: string): void {
  const response = read(address, language);
  // Whoever takes it hears of a failure; when nobody does, nobody needs to.
  response.catch(() => undefined);
  answers.set(address, { response, askedAt: performance.now() });
}

/** Reads an answer to its end, whether somebody will take it or not: one left unread keeps its connection from all others. */
async function read(address: string, language: string): Promise<Response | undefined> {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { 'Accept-Language': language } });
  const body = await answer.arrayBuffer();
  if (!answer.ok || body.byteLength === 0) return undefined;
  return new Response(body, { status: answer.status, headers: answer.headers });
}

/**
 * The answer asked for early, once; nothing where none was, where it is old or a refusal, or where something was changed since,
 * be it who is signed in.
 */
export async function takeEarly(request: Request): Promise<Response | undefined> {
  if (request.method !== 'GET') {
    answers.clear();
    return undefined;
  }
  const { pathname, search } = new URL(request.url);
  const early = answers.get(`${pathname}${search}`);
  if (!early) return undefined;
  answers.delete(`${pathname}${search}`);
  if (performance.now() - early.askedAt > GOOD_FOR_MS) return undefined;
  return await early.response.catch(() => undefined);
}
