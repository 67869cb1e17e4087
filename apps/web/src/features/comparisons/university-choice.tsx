import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { MOST_COMPARED } from './compared-counts.js';

interface UniversityChoiceProps {
  chosen: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Which universities stand beside each other: one more is found by its name, each goes by a button. */
export function UniversityChoice({ chosen, onChange }: UniversityChoiceProps) {
  const { t } = useLanguage();
  const options = useUniversityOptions(true);
  const nameOf = (code: string) => options.find((option) => option.code === code)?.name ?? code;
  return (
    <Box className="no-print" sx={{ mb: 2.5 }}>
      {chosen.length < MOST_COMPARED ? (
        <Box sx={{ maxWidth: 520 }}>
          <NamedAutocomplete
            // Begins anew after each choice, empty.
            key={chosen.join()}
            id="compare-university"
            label={t('compare.add')}
            options={options.filter(({ code }) => !chosen.includes(code))}
            value=""
            onChange={(code) => {
              if (code !== '') onChange([...chosen, code]);
            }}
          />
        </Box>
      ) : (
        <Typography color="textSecondary">{t('compare.full')}</Typography>
      )}
      {chosen.length > 0 && (
        <Box
          component="ul"
          aria-label={t('compare.chosen')}
          sx={{ listStyle: 'none', m: 0, mt: 1.25, p: 0, display: 'flex', flexWrap: 'wrap', gap: 1 }}
        >
          {chosen.map((code) => (
            <Box component="li" key={code} sx={{ minWidth: 0, maxWidth: '100%' }}>
              <Button
                size="small"
                variant="outlined"
                endIcon={<span aria-hidden>×</span>}
                aria-label={t('compare.remove', { university: nameOf(code) })}
                onClick={() => onChange(chosen.filter((other) => other !== code))}
                sx={{ textAlign: 'start' }}
              >
                {nameOf(code)}
              </Button>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
