import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { TextField } from '../../components/form/text-field.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { type AssumptionName, ASSUMPTIONS, PUBLISHED, readAssumption } from './read-assumptions.js';

interface AssumptionsFormProps {
  assumed: Readonly<Record<AssumptionName, number>>;
  onChange: (assumed: Record<AssumptionName, number>) => void;
}

/** The three numbers of the formula, each changeable; what is typed counts once it is sent. */
export function AssumptionsForm({ assumed, onChange }: AssumptionsFormProps) {
  const { t, number } = useLanguage();
  const asText = (values: Readonly<Record<AssumptionName, number>>) =>
    Object.fromEntries(ASSUMPTIONS.map((name) => [name, number(values[name])])) as Record<AssumptionName, string>;
  const [typed, setTyped] = useState(() => asText(assumed));
  return (
    <Section
      title={t('fiscalLoss.assumptions')}
      action={
        <Button
          className="no-print"
          size="small"
          onClick={() => {
            setTyped(asText(PUBLISHED));
            onChange({ ...PUBLISHED });
          }}
        >
          {t('fiscalLoss.reset')}
        </Button>
      }
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const read = ASSUMPTIONS.map((name) => [name, readAssumption(name, typed[name])] as const);
          const wrong = read.find(([, value]) => value === undefined);
          if (wrong) document.getElementById(`assumption-${wrong[0]}`)?.focus();
          else onChange(Object.fromEntries(read) as Record<AssumptionName, number>);
        }}
        sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))', gap: 2 }}
      >
        {ASSUMPTIONS.map((name) => (
          <TextField
            key={name}
            id={`assumption-${name}`}
            label={t(`fiscalLoss.inputs.${name}`)}
            hint={t('fiscalLoss.published', { value: number(PUBLISHED[name]) })}
            error={readAssumption(name, typed[name]) === undefined ? t(`fiscalLoss.wrong.${name}`) : undefined}
            width={16}
            input={{
              inputMode: 'decimal',
              autoComplete: 'off',
              value: typed[name],
              onChange: ({ target }: { target: { value: string } }) => {
                setTyped({ ...typed, [name]: target.value });
              },
            }}
          />
        ))}
        <Button type="submit" variant="contained" className="no-print" sx={{ justifySelf: 'start', alignSelf: 'end' }}>
          {t('fiscalLoss.calculate')}
        </Button>
      </Box>
    </Section>
  );
}
