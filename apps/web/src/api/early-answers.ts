/** A page that has not asked by then asks anew: what it shows should be no older than the page. */
const GOOD_FOR_MS = 10_000;

interface EarlyAnswer {
  readonly response: Promise<Response>;
  readonly askedAt: number;
}

const answers = new Map<string, EarlyAnswer>();

/** Asks for what the page will ask for in a moment, while its scripts are still on their way. */
export function askEarly(address: string, language: string): void {
  const response = fetch(address, { credentials: 'same-origin', headers: { 'Accept-Language': language } });
  // Whoever takes it hears of a failure; when nobody does, nobody needs to.
  response.catch(() => undefined);
  answers.set(address, { response, askedAt: performance.now() });
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
  const response = await early.response.catch(() => undefined);
  return response?.ok ? response : undefined;
}
