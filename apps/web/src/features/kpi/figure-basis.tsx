import type { KpiDefinition } from '../../api/kpi.js';
import { useUniversityName } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { isDimension } from './dimensions.js';
import { useDimensionNames } from './use-dimensions.js';
import { Sentences } from './explanation-parts.js';

/** What a figure was computed from. */
export interface FigureBasis {
  readonly period: string;
  readonly asOf: string;
  readonly funding: string;
  /** Codes by dimension, where the figure is of a part of the participations. */
  readonly filters?: Readonly<Record<string, string | undefined>>;
  /** The submission that keeps the figure; absent where it was computed just now. */
  readonly frozen?: {
    readonly submission: number;
    readonly digest: string;
    readonly computedAt: string;
    readonly definitionVersion: string;
  };
}

interface FigureBasisTextProps {
  basis: FigureBasis;
  university: string | null;
  definition: KpiDefinition | undefined;
}

/** Whose records, of which ends, on which day, paid from what; frozen or live; by which definition and source. */
export function FigureBasisText({ basis, university: code, definition }: FigureBasisTextProps) {
  const { t, period, date, instant } = useLanguage();
  const university = useUniversityName();
  const funding = useFundingText(basis.funding);
  const { dimensionName, valueName } = useDimensionNames();
  const { frozen } = basis;
  const filters = Object.entries(basis.filters ?? {}).flatMap(([name, values]) => {
    if (values === undefined || !isDimension(name) || name === 'university') return [];
    const named = values.split(',').map((value) => valueName(name, value));
    return [`${dimensionName(name)}: ${named.join(', ')}`];
  });
  const version = frozen?.definitionVersion ?? definition?.definitionVersion;
  return (
    <Sentences>
      <dt>{t('kpi.university')}</dt>
      <dd>{code === null ? t('common.country') : university(code)}</dd>
      <dt>{t('kpi.period')}</dt>
      <dd>{period(basis.period)}</dd>
      <dt>{t('kpi.funding')}</dt>
      <dd>{funding}</dd>
      {filters.length > 0 && (
        <>
          <dt>{t('kpiView.filters')}</dt>
          <dd>{filters.join('; ')}</dd>
        </>
      )}
      <dt>{t('kpi.asOf')}</dt>
      <dd>{date(basis.asOf)}</dd>
      <dt>{t('kpiView.snapshot.title')}</dt>
      <dd>
        {frozen
          ? t('kpiView.snapshot.frozen', {
              submission: frozen.submission,
              when: instant(frozen.computedAt),
              digest: frozen.digest,
            })
          : t('kpiView.snapshot.live')}
      </dd>
      {version !== undefined && (
        <>
          <dt>{t('kpiView.rule.version')}</dt>
          <dd>{t('kpiView.rule.source', { version })}</dd>
        </>
      )}
    </Sentences>
  );
}

/** Names of one or several sources of money. */
export function useFundingText(funding: string): string {
  const { t } = useLanguage();
  const code = useCodeNames();
  const codes = funding.split(',');
  return codes.map((one) => (one === 'all' ? t('common.fundingAll') : code('funding', one))).join(', ');
}
