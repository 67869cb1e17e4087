import type { Column } from '../../components/table-columns.js';
import { useLanguage } from '../../language/use-language.js';
import { Age } from './age.js';

/** What is told of waiting records, of one queue or of several together. */
interface Ageing {
  readonly count: number;
  readonly stuck: number;
  readonly oldestDays: number | null;
  readonly oldestSince: string | null;
}

/** How many wait, how many of them are stuck, and how long the oldest has waited. */
export function useAgeingColumns(): { counts: Column<Ageing>[]; oldest: Column<Ageing> } {
  const { t, number } = useLanguage();
  return {
    counts: [
      {
        key: 'count',
        heading: t('ageing.count'),
        numeric: true,
        cell: ({ count }) => number(count),
        csv: ({ count }) => count,
      },
      {
        key: 'stuck',
        heading: t('ageing.stuck'),
        numeric: true,
        cell: ({ stuck }) => number(stuck),
        csv: ({ stuck }) => stuck,
      },
    ],
    oldest: {
      key: 'oldest',
      heading: t('ageing.oldest'),
      from: 'tablet',
      cell: ({ oldestDays, oldestSince }) => <Age days={oldestDays} since={oldestSince} />,
      csv: ({ oldestDays }) => oldestDays,
    },
  };
}
