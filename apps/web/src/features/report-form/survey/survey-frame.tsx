import Box from '@mui/material/Box';
import { Outlet, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Loading } from '../../../components/loading.js';
import { SurveyProvider } from './survey-context.js';

/** What all pages of one survey share: its answers, and a narrow column. */
export function SurveyFrame() {
  const { id = '' } = useParams({ strict: false });
  return (
    <Box sx={{ maxWidth: 640 }}>
      <Suspense fallback={<Loading />}>
        <SurveyProvider key={id} id={id}>
          <Outlet />
        </SurveyProvider>
      </Suspense>
    </Box>
  );
}
