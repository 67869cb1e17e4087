import DownIcon from '@mui/icons-material/ArrowDownward';
import UpIcon from '@mui/icons-material/ArrowUpward';
import ButtonBase from '@mui/material/ButtonBase';
import type { Sort } from './list-search.js';

interface SortHeaderProps {
  label: string;
  ascending: Sort;
  /** Absent where the API knows one direction only. */
  descending?: Sort;
  sort: Sort;
  onSort: (sort: Sort) => void;
  className?: string;
}

/** A column's heading that orders the list by it; pressed again it turns the order round where that is possible. */
export function SortHeader({ label, ascending, descending, sort, onSort, className }: SortHeaderProps) {
  const direction = sort === ascending ? 'ascending' : sort === descending ? 'descending' : undefined;
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
