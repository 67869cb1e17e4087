import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import type { KpiSearch } from './kpi-search.js';
import { isTotalOnly } from './kpi-sections.js';
import { STATES } from './states-bar.js';

/** The submission of a report that keeps a figure, with lists of records frozen beside it. */
export interface FrozenLists {
  readonly report: string;
  readonly submission: number;
}

/** Where the records behind a figure are: found by whom it is of, or frozen with it. */
export type RecordsAt = KpiSearch | FrozenLists;

interface CountLinkProps {
  code: string;
  /** The count's name in a value, such as `yes` or `strict.unknown`. */
  count: string;
  number: number;
  /** What the count is called, for those who hear the link alone. */
  name: string;
  /** Where the records are; absent where they are not to be had. */
  of: RecordsAt | undefined;
  /** Whether the name stands before the number. */
  withName?: boolean;
}

const LINK = { display: 'inline-block', minWidth: 24, minHeight: 24, lineHeight: '24px' } as const;

/** A count that opens the list of the records behind it. Nobody sees whom migration intention counts. */
export function CountLink({ code, count, number: value, name, of, withName = false }: CountLinkProps) {
  const { t, number } = useLanguage();
  const text = withName ? `${name}: ${number(value)}` : number(value);
  const label = t('kpiView.openRecords', { number: number(value), name });
  if (of === undefined || value === 0 || isTotalOnly(code)) return <span>{text}</span>;
  if (!('submission' in of)) {
    return (
      <RouterLink to="/kpi/records" search={{ ...of, indicator: code, count }} aria-label={label} sx={LINK}>
        {text}
      </RouterLink>
    );
  }
  // Lists are frozen state by state, and of no variant.
  if (!STATES.some((state) => state === count)) return <span>{text}</span>;
  return (
    <RouterLink
      to="/kpi-reports/$id/submissions/$version"
      params={{ id: of.report, version: String(of.submission) }}
      search={{ indicator: code, count }}
      aria-label={label}
      sx={LINK}
    >
      {text}
    </RouterLink>
  );
}
