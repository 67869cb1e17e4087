import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import ButtonBase from '@mui/material/ButtonBase';

interface SortHeaderProps<Sort extends string> {
  label: string;
  ascending: Sort;
  /** Absent where the API knows one direction only. */
  descending?: Sort | undefined;
  sort: Sort | undefined;
  onSort: (sort: Sort) => void;
  className?: string | undefined;
}

/** A column's heading that orders the list by it; pressed again it turns the order round where that is possible. */
export function SortHeader<Sort extends string>({
  label,
  ascending,
  descending,
  sort,
  onSort,
  className,
}: SortHeaderProps<Sort>) {
  const direction =
    sort === ascending ? 'ascending' : sort !== undefined && sort === descending ? 'descending' : undefined;
  const Icon = direction === 'descending' ? DownIcon : UpIcon;
  return (
    <th scope="col" className={className} {...(direction ? { 'aria-sort': direction } : {})}>
      <ButtonBase
        onClick={() => onSort(direction === 'ascending' && descending ? descending : ascending)}
        sx={{
          font: 'inherit',
          gap: 0.5,
          minHeight: 24,
          borderRadius: 0.5,
          color: direction ? 'primary.main' : 'inherit',
          '& svg': { visibility: direction ? 'visible' : 'hidden' },
          '&:hover svg, &:focus-visible svg': { visibility: 'visible' },
        }}
      >
        {label}
        <Icon aria-hidden sx={{ fontSize: '1rem' }} />
      </ButtonBase>
    </th>
  );
}
