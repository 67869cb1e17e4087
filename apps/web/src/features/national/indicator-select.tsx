import TextField from '@mui/material/TextField';
import { useId } from 'react';
import type { IndicatorCode } from '#domain/kpi/catalogue.js';
import { useLanguage } from '../../language/use-language.js';
import { INDICATOR_SECTIONS, SECTION_NAMES } from './indicator-sections.js';
import { useIndicatorName } from './use-indicator-name.js';

interface IndicatorSelectProps {
  label: string;
  value: IndicatorCode;
  onChange: (code: IndicatorCode) => void;
  /** Which indicators may be chosen; all where it is not given. */
  isShown?: (code: IndicatorCode) => boolean;
}

/** A choice of one indicator, by its section. */
export function IndicatorSelect({ label, value, onChange, isShown = () => true }: IndicatorSelectProps) {
  const { t } = useLanguage();
  const nameOf = useIndicatorName();
  const id = useId();
  return (
    <TextField
      select
      fullWidth
      id={id}
      label={label}
      value={value}
      // Names of indicators are longer than other choices.
      sx={{ gridColumn: { md: 'span 2' } }}
      onChange={(event) => onChange(event.target.value as IndicatorCode)}
      slotProps={{ select: { native: true } }}
    >
      {SECTION_NAMES.map((section) => {
        const shown = INDICATOR_SECTIONS[section].filter(isShown);
        return shown.length === 0 ? null : (
          <optgroup key={section} label={t(`national.sections.${section}`)}>
            {shown.map((code) => (
              <option key={code} value={code}>
                {nameOf(code)}
              </option>
            ))}
          </optgroup>
        );
      })}
    </TextField>
  );
}
