import TextField from '@mui/material/TextField';
import { useId } from 'react';
import { today } from '../language/format.js';
import { useLanguage } from '../language/use-language.js';
import { listPeriods } from './period-options.js';

interface PeriodSelectProps {
  label: string;
  value: string;
  onChange: (period: string) => void;
  /** Text of the choice that is no period. */
  allText: string;
  /** Value of that choice. */
  allValue: string;
}

/** Academic years, calendar years, or all; a period from the address that is not in the list is kept. */
export function PeriodSelect({ label, value, onChange, allText, allValue }: PeriodSelectProps) {
  const { t, period } = useLanguage();
  const id = useId();
  const { academicYears, calendarYears } = listPeriods(today());
  const known = value === allValue || academicYears.includes(value) || calendarYears.includes(value);
  return (
    <TextField
      select
      fullWidth
      id={id}
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true } }}
    >
      <option value={allValue}>{allText}</option>
      {!known && <option value={value}>{period(value)}</option>}
      <optgroup label={t('common.periods.academicYears')}>
        {academicYears.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </optgroup>
      <optgroup label={t('common.periods.calendarYears')}>
        {calendarYears.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </optgroup>
    </TextField>
  );
}
