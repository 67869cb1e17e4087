import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useLanguage } from '../language/use-language.js';
import type { createQaituRouter } from './router.js';
import { createQaituTheme } from './theme.js';
import './print.css';

interface ApplicationProps {
  queryClient: QueryClient;
  router: ReturnType<typeof createQaituRouter>;
}

/** Theme and words by the language, data by the query client, pages by the router. */
export function Application({ queryClient, router }: ApplicationProps) {
  const { language } = useLanguage();
  const theme = useMemo(() => createQaituTheme(language), [language]);
  return (
    <ThemeProvider theme={theme} defaultMode="system" modeStorageKey="qaitu.mode" colorSchemeStorageKey="qaitu.scheme">
      <CssBaseline />
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  );
}
