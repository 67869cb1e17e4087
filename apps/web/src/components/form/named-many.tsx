import Box from '@mui/material/Box';
import { lazy, Suspense } from 'react';
import type { NamedManyProps } from './named-many-field.js';

/** Twenty kilobytes that a page can be used without at first. */
const Field = lazy(async () => ({ default: (await import('./named-many-field.js')).NamedManyField }));

/** Any number out of a long list, each found by typing part of its name; its place is kept while it is loaded. */
export function NamedMany(props: NamedManyProps) {
  return (
    <Suspense fallback={<Box aria-busy sx={{ minHeight: 67 }} />}>
      <Field {...props} />
    </Suspense>
  );
}
