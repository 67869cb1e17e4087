import type { messages } from '../messages/kk/all.js';

type Tree = { readonly [key: string]: string | Tree };

/** `days_one`, `days_few`, … are forms of one message, `days`. */
type WithoutForm<Key extends string> = Key extends `${infer Message}_${'one' | 'few' | 'many' | 'other'}`
  ? Message
  : Key;

type LeavesOf<T> = {
  [Key in keyof T & (string | number)]: T[Key] extends string ? WithoutForm<`${Key}`> : `${Key}.${LeavesOf<T[Key]>}`;
}[keyof T & (string | number)];

type GroupsOf<T> = {
  [Key in keyof T & (string | number)]: T[Key] extends string ? never : `${Key}` | `${Key}.${GroupsOf<T[Key]>}`;
}[keyof T & (string | number)];

/** Every message of the catalogue by its dotted key. */
export type MessageKey = LeavesOf<typeof messages>;

/** Every group of messages, of which one is looked up by a code of the data. */
type GroupKey = GroupsOf<typeof messages>;

/** What fills the places of a message; a number is written as the language writes numbers. */
type Values = Readonly<Record<string, string | number>>;

/** Puts a message into the language of the page; `count` picks the plural form. */
export interface Translate {
  (key: MessageKey, values?: Values): string;
  (key: GroupKey, options: { returnObjects: true }): Readonly<Record<string, string>>;
}

export type { Tree, Values };
