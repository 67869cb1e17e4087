import Box from '@mui/material/Box';
import { Outlet, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Loading } from '../../components/loading.js';
import { ReportProvider } from './report-context.js';

/** What all pages of one report share: its answers on their way, and a narrow column. */
export function ReportFrame() {
  const { id = '' } = useParams({ strict: false });
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Suspense fallback={<Loading />}>
        <ReportProvider id={id}>
          <Outlet />
        </ReportProvider>
      </Suspense>
    </Box>
  );
}
