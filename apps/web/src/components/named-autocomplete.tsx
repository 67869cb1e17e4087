import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import type { NamedAutocompleteProps } from './named-autocomplete-field.js';

export type { NamedOption } from './named-autocomplete-field.js';

/** Twenty kilobytes that a page can be used without at first. */
const Field = lazy(async () => ({
  default: (await import('./named-autocomplete-field.js')).NamedAutocompleteField,
}));

/** A choice from a long list, found by typing part of its name; its place is kept while it is loaded, so that nothing jumps. */
export function NamedAutocomplete(props: NamedAutocompleteProps) {
  return (
    <Suspense fallback={<Box aria-busy sx={{ minHeight: 67 }} />}>
      <Field {...props} />
    </Suspense>
  );
}
