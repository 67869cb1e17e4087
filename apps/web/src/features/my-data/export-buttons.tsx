import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../../app/use-session.js';
import { writeCsv } from '../../components/csv-file.js';
import { downloadFile } from '../../components/downloads/download-file.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { today } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { collectOwnData } from './collect-own-data.js';
import { flattenData } from './flatten-data.js';

/** A copy of everything one's own, for a program or for a spreadsheet. */
export function ExportButtons() {
  const { t, language } = useLanguage();
  const { user } = useSession();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const exporting = useMutation({
    mutationFn: async (format: 'json' | 'csv') => {
      const data = await collectOwnData(queryClient, user);
      const name = `qaitu-${today()}.${format}`;
      if (format === 'json') downloadFile(JSON.stringify(data, null, 2), name);
      else {
        const rows = flattenData(data).map(({ path, value }) => [path, value]);
        downloadFile(writeCsv([[t('ownData.copy.field'), t('ownData.copy.value')], ...rows], language), name);
      }
    },
  });
  return (
    <>
      {exporting.error && (
        <Typography role="alert" color="error" sx={{ mb: 1 }}>
          {textOf(exporting.error)}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
        {(['json', 'csv'] as const).map((format) => (
          <Button
            key={format}
            variant="outlined"
            startIcon={<DownloadIcon />}
            loading={exporting.isPending && exporting.variables === format}
            onClick={() => exporting.mutate(format)}
          >
            {t('ownData.copy.download', { format: format.toUpperCase() })}
          </Button>
        ))}
      </Box>
    </>
  );
}
