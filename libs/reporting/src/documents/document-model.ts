import type { Language } from '#reference/label.js';

/**
 * A document as data: what the template lays out. Every text is shown as it is, none is read as markup, so that what users
 * wrote needs no escaping.
 */
export interface DocumentModel {
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** Where the document comes from. */
  readonly register: string;
  /** What the pages are headed with. */
  readonly header: string;
  /** Whose document it is, for the file's description. */
  readonly author: string;
  /** ISO date of the file's description; a document of frozen figures is the same file whenever it is made. */
  readonly date: string;
  /** Written across every page; null where the document is no draft. */
  readonly mark: string | null;
  /** What the title page tells of the document. */
  readonly facts: readonly DocumentFact[];
  readonly note: string;
  readonly contents: string;
  /** With `{page}` and `{pages}`. */
  readonly page: string;
  readonly blocks: readonly DocumentBlock[];
}

export interface DocumentFact {
  readonly name: string;
  readonly text: string;
  /** Set in figures of one width and broken anywhere: a digest. */
  readonly isCode?: true;
}

export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly onNewPage?: true }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'facts'; readonly items: readonly DocumentFact[] }
  /** What a user wrote, line by line, under a heading of its own that is no part of the contents. */
  | { readonly kind: 'comment'; readonly title: string; readonly lines: readonly string[] }
  | DocumentTable;

export interface DocumentTable {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  readonly rows: readonly (readonly DocumentCell[])[];
}

export interface DocumentColumn {
  readonly title: string;
  /** Numbers stand at the end. */
  readonly align: 'start' | 'end';
  /** In centimetres; null takes what the others leave. */
  readonly width: number | null;
}

/** A text, a picture with what it says in words, or a line to sign on. */
export type DocumentCell =
  { readonly text: string } | { readonly svg: string; readonly alt: string } | { readonly line: true };
