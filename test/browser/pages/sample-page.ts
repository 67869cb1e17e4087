/** Who looks at a page; `nobody` is not signed in. */
export type Reader = 'nobody' | 'participant' | 'coordinator' | 'ministry' | 'reviewer' | 'admin';

/** Asks the API as the reader. */
export type Ask = (path: string) => Promise<unknown>;

/** A page as it is looked at in tests and pictures. */
export interface SamplePage {
  /** Its route, as in apps/web/src/app/routes; null for what answers addresses that have none. */
  readonly route: string | null;
  /** Names the picture. */
  readonly name: string;
  readonly readers: readonly Reader[];
  /** The address with parameters that exist in the demonstration. */
  readonly address: string | ((ask: Ask) => Promise<string>);
}

/** The record that the API lists first at an address. */
export async function idOfFirst(ask: Ask, path: string): Promise<string> {
  const { items } = (await ask(path)) as { items: readonly { id: string }[] };
  const [first] = items;
  if (!first) throw new Error(`The demonstration has nothing at ${path}.`);
  return first.id;
}
