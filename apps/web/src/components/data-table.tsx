import { styled } from '@mui/material/styles';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

const Frame = styled('div')(({ theme }) => ({
  overflowX: 'auto',
  backgroundColor: theme.vars?.palette.background.paper,
  border: `1px solid ${theme.vars?.palette.divider}`,
  borderRadius: theme.shape.borderRadius,
  '@media print': { overflow: 'visible', border: 0 },
}));

const Table = styled('table')(({ theme }) => ({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  lineHeight: 1.45,
  caption: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  'th, td': {
    padding: '7px 12px',
    textAlign: 'start',
    verticalAlign: 'top',
    borderBottom: `1px solid ${theme.vars?.palette.divider}`,
    [theme.breakpoints.down('sm')]: { padding: '8px 6px' },
  },
  'tbody tr:last-of-type > *': { borderBottom: 0 },
  '.group th': {
    paddingTop: 18,
    fontWeight: 650,
    fontSize: '0.9375rem',
    borderBottom: `2px solid ${theme.vars?.palette.divider}`,
  },
  'thead th': {
    fontSize: '0.8125rem',
    fontWeight: 600,
    color: theme.vars?.palette.text.secondary,
    verticalAlign: 'middle',
    whiteSpace: 'nowrap',
    borderBottom: `2px solid ${theme.vars?.palette.divider}`,
    [theme.breakpoints.down('sm')]: { whiteSpace: 'normal' },
  },
  'tbody th': { fontWeight: 500 },
  'tbody tr:hover': { backgroundColor: `rgba(${theme.vars?.palette.primary.mainChannel} / 0.05)` },
  '.number': { textAlign: 'end', fontVariantNumeric: 'tabular-nums lining-nums', whiteSpace: 'nowrap' },
  'thead .number, .number .secondary': { [theme.breakpoints.down('sm')]: { whiteSpace: 'normal' } },
  '.nowrap': { whiteSpace: 'nowrap' },
  '.secondary': { color: theme.vars?.palette.text.secondary },
  '.wide-only': { [theme.breakpoints.down('md')]: { display: 'none' }, '@media print': { display: 'table-cell' } },
  '.desk-only': { [theme.breakpoints.down('lg')]: { display: 'none' }, '@media print': { display: 'table-cell' } },
  '&.stacks > thead th': { whiteSpace: 'normal' },
  // A card for each row, its heading first; what stands on wider screens alone stays away.
  [`@media screen and (max-width: ${theme.breakpoints.values.sm - 0.05}px)`]: {
    '&.stacks, &.stacks > tbody': { display: 'block' },
    '&.stacks > thead': { position: 'absolute', width: 1, height: 1, overflow: 'hidden', clipPath: 'inset(50%)' },
    '&.stacks > tbody > tr': {
      display: 'grid',
      gap: 6,
      padding: '10px 12px',
      borderBottom: `1px solid ${theme.vars?.palette.divider}`,
    },
    '&.stacks > tbody > tr:last-of-type': { borderBottom: 0 },
    '&.stacks > tbody > tr > *': { display: 'block', padding: 0, borderBottom: 0, textAlign: 'start' },
    '&.stacks > tbody > tr > th': { order: -1, fontWeight: 600 },
    '&.stacks > tbody > tr > [data-label]': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
      columnGap: 12,
      '&::before': {
        // Screen readers have it from the heading.
        content: "attr(data-label) / ''",
        fontSize: '0.8125rem',
        fontWeight: 400,
        whiteSpace: 'normal',
        color: theme.vars?.palette.text.secondary,
      },
    },
    '&.stacks > tbody > tr > .wide-only, &.stacks > tbody > tr > .desk-only': { display: 'none' },
  },
  '.narrow-only': { [theme.breakpoints.up('md')]: { display: 'none' }, '@media print': { display: 'none' } },
}));

/** Whether the content is wider than its frame, so that the frame has to be scrollable by the keyboard. */
function useOverflow() {
  const frame = useRef<HTMLDivElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const measure = () => setOverflows(element.scrollWidth > element.clientWidth);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return { frame, overflows };
}

interface DataTableProps {
  caption: string;
  /** Rows become cards on a phone; every part then says its role, and every cell its `data-label`. */
  stacks?: boolean;
  children: ReactNode;
}

/** A semantic table with a caption for those who do not see it, scrolling sideways by itself where it must. */
export function DataTable({ caption, stacks = false, children }: DataTableProps) {
  const { frame, overflows } = useOverflow();
  const captionId = useId();
  return (
    <Frame ref={frame} {...(overflows ? { role: 'region', tabIndex: 0, 'aria-labelledby': captionId } : {})}>
      <Table {...(stacks ? { className: 'stacks', role: 'table' } : {})}>
        <caption id={captionId}>{caption}</caption>
        {children}
      </Table>
    </Frame>
  );
}
