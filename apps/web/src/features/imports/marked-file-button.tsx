import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import type { ImportFinding } from '../../api/contract.js';
import { downloadFile } from '../../components/downloads/download-file.js';
import { useLanguage } from '../../language/use-language.js';

/** The reader's own file with the faulty cells marked, to be corrected in the place where the faults are. */
export function MarkedFileButton({ file, findings }: { file: File; findings: readonly ImportFinding[] }) {
  const { t } = useLanguage();
  const writing = useMutation({
    mutationFn: async () => {
      const { writeMarkedFile } = await import('./marked-file.js');
      return await writeMarkedFile(file, findings, {
        sheet: t('imports.preview.findings'),
        headings: [
          t('imports.findings.row'),
          t('imports.findings.column'),
          t('imports.findings.severity'),
          t('imports.findings.message'),
        ],
        kindOf: (severity) => (severity === 'error' ? t('imports.findings.error') : t('imports.findings.warning')),
      });
    },
    networkMode: 'always',
    onSuccess: (content) =>
      downloadFile(content, `${file.name.replace(/\.\w+$/, '')}-${t('imports.findings.markedName')}.xlsx`),
  });
  return (
    <div>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        loading={writing.isPending}
        loadingPosition="start"
        onClick={() => writing.mutate()}
      >
        {t('imports.findings.marked')}
      </Button>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {writing.error ? t('imports.findings.markedFailed') : t('imports.findings.markedHint')}
      </Typography>
    </div>
  );
}
