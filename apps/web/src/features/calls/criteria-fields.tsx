import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import type { CallFormPart } from './call-form-part.js';
import { type CriterionValues, EMPTY_CRITERION, readNumber } from './call-form-values.js';

const NAMES = ['nameKk', 'nameRu', 'nameEn'] as const;

/** The criteria with their weights: as many as there are, each in three languages. */
export function CriteriaFields({ values, change, errorOf }: CallFormPart) {
  const { t, degree } = useLanguage();
  const { criteria } = values;
  const set = (place: number, next: Partial<CriterionValues>) =>
    change({ criteria: criteria.map((old, at) => (at === place ? { ...old, ...next } : old)) });
  const weights = criteria.map(({ weight }) => readNumber(weight) ?? 0);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return (
    <Box sx={{ display: 'grid', gap: 3 }}>
      <Typography color="textSecondary">{t('calls.criteria.hint')}</Typography>
      {criteria.map((criterion, place) => (
        <Box
          component="fieldset"
          key={place}
          sx={{ m: 0, p: 2, border: 1, borderColor: 'divider', borderRadius: 1, minWidth: 0, display: 'grid', gap: 2 }}
        >
          <Typography component="legend" variant="h3" sx={{ px: 0.5 }}>
            {t('calls.criteria.numbered', { number: place + 1 })}
          </Typography>
          {NAMES.map((name) => (
            <TextField
              key={name}
              id={`criterion-${place}-${name}`}
              label={t(`calls.criteria.${name}`)}
              error={errorOf(`criterion-${place}-${name}`)}
              input={{
                value: criterion[name],
                maxLength: 300,
                onChange: ({ currentTarget }) => set(place, { [name]: currentTarget.value }),
              }}
            />
          ))}
          <Box
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', justifyContent: 'space-between' }}
          >
            <Box>
              <TextField
                id={`criterion-${place}-weight`}
                label={t('calls.criteria.weight')}
                error={errorOf(`criterion-${place}-weight`)}
                width={8}
                input={{
                  value: criterion.weight,
                  inputMode: 'decimal',
                  autoComplete: 'off',
                  onChange: ({ currentTarget }) => set(place, { weight: currentTarget.value }),
                }}
              />
              {sum > 0 && (
                <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
                  {t('calls.criteria.ofAll', { share: degree((weights[place] ?? 0) / sum) })}
                </Typography>
              )}
            </Box>
            {criteria.length > 1 && (
              <Button
                aria-label={`${t('calls.criteria.remove')}: ${t('calls.criteria.numbered', { number: place + 1 })}`}
                onClick={() => change({ criteria: criteria.filter((_, at) => at !== place) })}
              >
                {t('calls.criteria.remove')}
              </Button>
            )}
          </Box>
        </Box>
      ))}
      <div>
        <Button variant="outlined" onClick={() => change({ criteria: [...criteria, EMPTY_CRITERION] })}>
          {t('calls.criteria.add')}
        </Button>
      </div>
    </Box>
  );
}
