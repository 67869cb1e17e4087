import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { LANGUAGES } from '#reference/label.js';
import { useLanguage } from '../../language/use-language.js';

/** The last submission of a report as a PDF, in each language. */
export function ReportDocumentLinks({ id }: { id: string }) {
  const { t } = useLanguage();
  return (
    <Box component="ul" sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, m: 0, p: 0, listStyle: 'none' }}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <Link
            href={`/api/v1/kpi-reports/${id}/document?language=${language}`}
            sx={{ display: 'inline-block', minHeight: 24 }}
          >
            {t(`kpiReport.document.${language}`)}
          </Link>
        </li>
      ))}
    </Box>
  );
}
