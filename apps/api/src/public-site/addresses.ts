import { LANGUAGES, type Language } from '#reference/label.js';
import type { VersionChoice } from '#reporting/publications/publication.js';

/** Everything below this address is open to everybody, and drawn on the server. */
export const PUBLIC_ROOT = '/public';

/** What a page of figures shows; left out where it is what the page shows by itself. */
export interface FigureSearch {
  readonly period?: string;
  readonly funding?: string;
  readonly indicator?: string;
  readonly university?: string;
}

/** The address of a page in a language; `place` is the rest of it, as the functions below make it. */
export function href(language: Language, place: string): string {
  return `${PUBLIC_ROOT}/${language}${place}`;
}

/** Where a version's pages begin: nowhere else than the site itself for the current one. */
export function homePlace(version: VersionChoice, search: FigureSearch = {}): string {
  return `${version === 'current' ? '' : `/versions/${version}`}${query(search)}`;
}

export function universitiesPlace(version: VersionChoice, search: FigureSearch = {}): string {
  return `${homePlace(version)}/universities${query(search)}`;
}

export function universityPlace(version: VersionChoice, code: string, search: FigureSearch = {}): string {
  return `${homePlace(version)}/universities/${encodeURIComponent(code)}${query(search)}`;
}

export function indicatorPlace(version: VersionChoice, code: string, search: FigureSearch = {}): string {
  return `${homePlace(version)}/indicators/${encodeURIComponent(code)}${query(search)}`;
}

export function dataPlace(version: VersionChoice): string {
  return `${homePlace(version)}/data`;
}

/** A table of a version as a file; only numbered versions have them, so that a file names what it is of. */
export function tablePlace(version: number, format: 'csv' | 'xlsx', search: TableSearch): string {
  return `${homePlace(version)}/tables/figures.${format}${query(search)}`;
}

/** Which figures a table holds. */
export interface TableSearch extends FigureSearch {
  readonly category?: string;
}

export const DEFINITIONS_PLACE = '/definitions';
export const GUIDE_PLACE = '/guide';
export const ACHIEVEMENTS_PLACE = '/achievements';
export const VERSIONS_PLACE = '/versions';
export const REPORTS_PLACE = '/reports';
export const ACCESSIBILITY_PLACE = '/accessibility';
export const PRIVACY_PLACE = '/privacy';

/** The language that an address names, if it names one of ours. */
export function findLanguage(text: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === text);
}

/** `?name=value…` of what is there, always in the same order. */
export function query(values: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    if (typeof value === 'string') parameters.set(name, value);
  }
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}
