import Typography from '@mui/material/Typography';
import { findKpiText, KPI_CODES } from '#reference/kpi-names.js';
import { CATEGORY_LABELS, FUNDING_LABELS } from '#reference/participation-labels.js';
import { type PublicationFigure, type PublicationVersion, versionFiguresQuery } from '../../api/publications.js';
import { FilterRow } from '../../components/filter-row.js';
import { ListingTable } from '../../components/listing/listing-table.js';
import { useListing } from '../../components/listing/use-listing.js';
import { OptionSelect } from '../../components/option-select.js';
import { Section } from '../../components/section.js';
import { StatusMark } from '../../components/status-mark.js';
import type { Column } from '../../components/table-columns.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { REASONS } from './withheld-reasons.js';

const COUNTRY = 'country';
const EVERYTHING = 'all';

/** Which figures of a version the address asks for. */
export interface FigureSearch {
  university?: string;
  period?: string;
  funding?: string;
  category?: string;
  indicator?: string;
}

interface VersionFiguresProps {
  version: PublicationVersion;
  search: FigureSearch;
  onChange: (search: FigureSearch) => void;
}

/** What would be published, figure by figure, and what is withheld and why; the country's of all years at first. */
export function VersionFigures({ version, search, onChange }: VersionFiguresProps) {
  const { t, language, number, period: periodName, compare } = useLanguage();
  const label = useLabels();
  const choice = {
    university: search.university ?? COUNTRY,
    period: search.period ?? version.periods[0] ?? EVERYTHING,
    funding: search.funding ?? version.fundings[0] ?? EVERYTHING,
    category: search.category ?? EVERYTHING,
    ...(search.indicator === undefined ? {} : { indicator: search.indicator }),
  };
  const listing = useListing(versionFiguresQuery(version.version, choice));
  const set = (change: FigureSearch) => onChange({ ...search, ...change });
  const universities = version.universities
    .map(({ code, name }) => ({ value: code, text: name[language] }))
    .sort((a, b) => compare(a.text, b.text));
  const fundingName = (funding: string) =>
    funding === EVERYTHING
      ? t('common.fundingAll')
      : funding
          .split(',')
          .map((code) => label(FUNDING_LABELS, code))
          .join(', ');
  const columns = useFigureColumns();
  return (
    <Section title={t('publications.figuresTitle')}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {t('publications.figuresIntro')}
      </Typography>
      <FilterRow>
        <OptionSelect
          label={t('dataQuality.columns.university')}
          options={[{ value: COUNTRY, text: t('common.country') }, ...universities]}
          value={choice.university}
          onChange={(university) => set({ university })}
        />
        <OptionSelect
          label={t('publications.period')}
          options={version.periods.map((value) => ({ value, text: periodName(value) }))}
          value={choice.period}
          onChange={(period) => set({ period })}
        />
        <OptionSelect
          label={t('publications.funding')}
          options={version.fundings.map((value) => ({ value, text: fundingName(value) }))}
          value={choice.funding}
          onChange={(funding) => set({ funding })}
        />
        {version.categories.length > 0 && choice.university === COUNTRY && (
          <OptionSelect
            label={t('publications.category')}
            options={[EVERYTHING, ...version.categories.filter((code) => code !== EVERYTHING)].map((value) => ({
              value,
              text: value === EVERYTHING ? t('publications.everybody') : label(CATEGORY_LABELS, value),
            }))}
            value={choice.category}
            onChange={(category) => set({ category })}
          />
        )}
        <OptionSelect
          label={t('publications.indicator')}
          any={t('publications.allIndicators')}
          options={KPI_CODES.filter((code) => version.indicators.includes(code)).map((value) => ({
            value,
            text: `${value.replace('_', '.')} ${findKpiText(value)?.name[language] ?? ''}`,
          }))}
          value={KPI_CODES.find((code) => code === search.indicator)}
          onChange={(indicator) => set({ indicator })}
        />
      </FilterRow>
      <ListingTable
        listing={listing}
        name={`publication-${version.version}-figures`}
        caption={t('publications.captions.figures')}
        columns={columns}
        rowKey={({ university, period, funding, category, indicator }) =>
          [university, period, funding, category, indicator].join(':')
        }
        lines={6}
        count={(total) => t('publications.figuresTotal', { total: number(total) })}
        nothing={null}
      />
    </Section>
  );
}

function useFigureColumns(): Column<PublicationFigure>[] {
  const { t, language, number, percent, decimal, money } = useLanguage();
  const valueOf = ({ value, unit }: PublicationFigure): string => {
    switch (unit) {
      case 'percent':
        return percent(value === null ? null : value / 100);
      case 'share':
        return percent(value);
      case 'kzt':
        return money(value);
      default:
        return decimal(value, unit === 'index_0_100' ? 1 : 2);
    }
  };
  const reasonOf = ({ reason }: PublicationFigure) => {
    const known = REASONS.find((code) => code === reason);
    return known ? t(`publications.reasons.${known}`) : '';
  };
  const stateOf = (row: PublicationFigure) =>
    row.status === 'published' ? (
      <StatusMark tone="good" label={t('publications.isPublished')} />
    ) : (
      <>
        <StatusMark tone="neutral" hollow label={t('publications.isWithheld')} />
        <div className="secondary">{reasonOf(row)}</div>
      </>
    );
  return [
    {
      key: 'indicator',
      heading: t('publications.indicator'),
      rowHeading: true,
      csv: ({ indicator }) => indicator,
      cell: (row) => (
        <>
          <span className="secondary">{row.indicator.replace('_', '.')}</span>{' '}
          {findKpiText(row.indicator)?.name[language]}
          <div className="narrow-only">{stateOf(row)}</div>
        </>
      ),
    },
    {
      key: 'n',
      heading: t('publications.n'),
      from: 'tablet',
      numeric: true,
      csv: ({ n }) => n,
      cell: ({ n }) => number(n),
    },
    {
      key: 'value',
      heading: t('publications.value'),
      numeric: true,
      csv: ({ value }) => value,
      cell: (row) => valueOf(row),
    },
    {
      key: 'status',
      heading: t('publications.columns.status'),
      csv: (row) => (row.status === 'published' ? t('publications.isPublished') : reasonOf(row)),
      from: 'tablet',
      cell: stateOf,
    },
  ];
}
