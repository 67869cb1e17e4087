import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useRef, useState } from 'react';
import { useLanguage } from '../../language/use-language.js';
import { FieldGroup, type FieldWords } from './field.js';

interface FileFieldProps extends FieldWords {
  /** File endings taken, as in the attribute of the same name. */
  accept: string;
  file: File | undefined;
  onChange: (file: File) => void;
}

/** A button that chooses a file, on a ground on which one can also be dropped. */
export function FileField({ accept, file, onChange, ...words }: FileFieldProps) {
  const { t, number } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  return (
    <FieldGroup {...words}>
      <Box
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const [dropped] = event.dataTransfer.files;
          if (dropped) onChange(dropped);
        }}
        sx={{
          p: 2.5,
          border: '2px dashed',
          borderColor: words.error !== undefined ? 'error.main' : over ? 'primary.main' : '#75858f',
          borderRadius: 1,
          bgcolor: over ? 'action.hover' : 'transparent',
        }}
      >
        <input
          ref={input}
          type="file"
          hidden
          accept={accept}
          onChange={(event) => {
            const chosen = event.target.files?.[0];
            if (chosen) onChange(chosen);
            // The same file, corrected, can be chosen again.
            event.target.value = '';
          }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5 }}>
          <Button id={words.id} variant="outlined" startIcon={<UploadIcon />} onClick={() => input.current?.click()}>
            {file ? t('common.file.change') : t('common.file.choose')}
          </Button>
          <Typography variant="body2" color="textSecondary">
            {t('common.file.drop')}
          </Typography>
        </Box>
        <Typography role="status" sx={{ mt: file ? 1.5 : 0, fontWeight: 600, overflowWrap: 'anywhere' }}>
          {file && t('common.file.size', { name: file.name, size: number(Math.max(1, Math.round(file.size / 1024))) })}
        </Typography>
      </Box>
    </FieldGroup>
  );
}
