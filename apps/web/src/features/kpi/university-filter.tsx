import Box from '@mui/material/Box';
import { type ComponentProps, lazy, Suspense } from 'react';
import type { NamedAutocomplete } from '../../components/named-autocomplete.js';

/** Loaded for those alone who see more than one university. */
const Choice = lazy(async () => ({
  default: (await import('../../components/named-autocomplete.js')).NamedAutocomplete,
}));

/** A choice of one university; its place is kept while it is loaded, so that nothing jumps. */
export function UniversityFilter(props: ComponentProps<typeof NamedAutocomplete>) {
  return (
    <Suspense fallback={<Box sx={{ minHeight: 67 }} />}>
      <Choice {...props} />
    </Suspense>
  );
}
