import type { Call } from '../../api/calls.js';
import type { CsvCell } from '../../components/csv-file.js';
import { useLanguage } from '../../language/use-language.js';
import { useCriterionName } from './use-criterion-name.js';

/** An application by its place, its score and what was given under each criterion. */
interface Scored {
  readonly rank: number | null;
  readonly applicationCode: string;
  readonly score: number | null;
  readonly criterionMeans: Readonly<Record<string, number>> | null;
}

interface FileColumn {
  readonly heading: string;
  readonly csv: (row: Scored) => CsvCell;
}

/** The columns that the files of a ranking and of its results share. */
export function useScoreColumns({ criteria }: Pick<Call, 'criteria'>): { place: FileColumn[]; means: FileColumn[] } {
  const { t } = useLanguage();
  const nameOf = useCriterionName();
  return {
    place: [
      { heading: t('calls.ranking.rank'), csv: ({ rank }) => rank },
      { heading: t('calls.ranking.application'), csv: ({ applicationCode }) => applicationCode },
      { heading: t('calls.ranking.score'), csv: ({ score }) => score },
    ],
    means: criteria.map((criterion) => ({
      heading: nameOf(criterion),
      csv: ({ criterionMeans }) => criterionMeans?.[criterion.code] ?? null,
    })),
  };
}
