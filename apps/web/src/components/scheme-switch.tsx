import DarkIcon from '@mui/icons-material/DarkModeOutlined';
import LightIcon from '@mui/icons-material/LightModeOutlined';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { useTranslation } from '../language/use-translation.js';

/** Light or dark; the machine's own choice until the reader makes one. */
export function SchemeSwitch() {
  const { t } = useTranslation();
  const { colorScheme, setMode } = useColorScheme();
  const dark = colorScheme === 'dark';
  const label = dark ? t('common.theme.toLight') : t('common.theme.toDark');
  return (
    <IconButton
      className="no-print"
      aria-label={label}
      title={label}
      onClick={() => setMode(dark ? 'light' : 'dark')}
      sx={{ color: 'text.secondary', p: { xs: 0.75, sm: 1 } }}
    >
      {dark ? <LightIcon fontSize="small" /> : <DarkIcon fontSize="small" />}
    </IconButton>
  );
}
