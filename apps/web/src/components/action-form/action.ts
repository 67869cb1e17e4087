import type { CodeListName } from '#reference/code-lists.js';

/** One thing an action asks for: how it is put, and how what is typed becomes a part of the request. */
export type ActionField<Name extends string = string> = {
  /** Its name in the body of the request. */
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: true;
  /** What to say where it is left empty; a general sentence where absent. */
  readonly missing?: string;
  /** What stands there at first, as typed: dates in ISO, shares as percentages. */
  readonly initial?: string;
} & (
  | { readonly kind: 'date' }
  | { readonly kind: 'text'; readonly max: number; readonly width?: number }
  | { readonly kind: 'long'; readonly max: number }
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number; readonly whole?: true }
  /** Typed in per cent, sent as a share 0–1. */
  | { readonly kind: 'share' }
  | { readonly kind: 'code'; readonly list: CodeListName; readonly codes?: readonly string[] }
  | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: string }[] }
  | { readonly kind: 'country' }
  | { readonly kind: 'codes'; readonly list: CodeListName; readonly codes: readonly string[] }
);

/** What is typed, by the names of the fields; several choices are joined by commas. */
export type ActionValues = Readonly<Record<string, string>>;

/** A step somebody takes on a record: what it is called, what it asks for, what it sends. */
export interface Action {
  /** Tells actions of one page apart. */
  readonly key: string;
  /** The step as a verb, on the button that opens it and as its heading. */
  readonly title: string;
  /** What will happen, and whether it can be undone. */
  readonly text?: string;
  /** On the button that does it; the title where absent. */
  readonly confirm?: string;
  /** It takes something away that does not come back. */
  readonly grave?: boolean;
  readonly fields: readonly ActionField[];
  /**
   * @param body the fields by their names; optional ones left empty are absent
   * @param key for `Idempotency-Key`: the same as long as the body is the same
   */
  readonly send: (body: never, key: string) => Promise<unknown>;
  /** What the reader is told once it is done. */
  readonly done: string;
}

/** An action whose fields make up the body that its request takes. */
export function action<Body extends object>(
  step: Omit<Action, 'fields' | 'send'> & {
    readonly fields: readonly ActionField<Extract<keyof Body, string>>[];
    readonly send: (body: Body, key: string) => Promise<unknown>;
  },
): Action {
  return step;
}
