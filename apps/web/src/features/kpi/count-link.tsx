import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import type { KpiSearch } from './kpi-search.js';
import { isTotalOnly } from './kpi-sections.js';

interface CountLinkProps {
  code: string;
  /** The count's name in a value, such as `yes` or `strict.unknown`. */
  count: string;
  number: number;
  /** What the count is called, for those who hear the link alone. */
  name: string;
  /** Of whom the figure is; absent where the records behind it are not to be had. */
  of: KpiSearch | undefined;
  /** Whether the name stands before the number. */
  withName?: boolean;
}

/** A count that opens the list of the records behind it. Nobody sees whom migration intention counts. */
export function CountLink({ code, count, number: value, name, of, withName = false }: CountLinkProps) {
  const { t, number } = useLanguage();
  const text = withName ? `${name}: ${number(value)}` : number(value);
  if (of === undefined || value === 0 || isTotalOnly(code)) return <span>{text}</span>;
  return (
    <RouterLink
      to="/kpi/records"
      search={{ ...of, indicator: code, count }}
      aria-label={t('kpiView.openRecords', { number: number(value), name })}
      sx={{ display: 'inline-block', minWidth: 24, minHeight: 24, lineHeight: '24px' }}
    >
      {text}
    </RouterLink>
  );
}
