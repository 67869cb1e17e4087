import type { QualityCounts } from '../../api/data-quality.js';

/** What the findings of one university come to. */
export interface UniversityFindings {
  university: string;
  /** Findings of that severity of which nobody has said anything yet. */
  openErrors: number;
  openWarnings: number;
  /** Findings that were acknowledged, are to be corrected or were explained. */
  followedUp: number;
  checkedOn: string | null;
}

/** One line per university that was checked or has findings, by the names of universities. */
export function sumByUniversity(
  { items, checks }: QualityCounts,
  nameOf: (university: string) => string,
  compare: (a: string, b: string) => number,
): UniversityFindings[] {
  const lines = new Map<string, UniversityFindings>();
  const lineOf = (university: string): UniversityFindings => {
    const known = lines.get(university);
    if (known) return known;
    const line = { university, openErrors: 0, openWarnings: 0, followedUp: 0, checkedOn: null };
    lines.set(university, line);
    return line;
  };
  for (const { university, checkedOn } of checks) lineOf(university).checkedOn = checkedOn;
  for (const { university, severity, open, acknowledged, toCorrect, explained } of items) {
    if (university === null) continue;
    const line = lineOf(university);
    if (severity === 'error') line.openErrors += open;
    else line.openWarnings += open;
    line.followedUp += acknowledged + toCorrect + explained;
  }
  return [...lines.values()].sort((a, b) => compare(nameOf(a.university), nameOf(b.university)));
}
