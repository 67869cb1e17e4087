import MuiNativeSelect from '@mui/material/NativeSelect';
import OutlinedInput from '@mui/material/OutlinedInput';
import type { ReactNode } from 'react';

interface NativeSelectProps {
  id: string;
  value: string;
  onChange: (value: string) => void;
  faulty: boolean;
  /** Attributes that name and describe it. */
  control: Readonly<Record<`aria-${string}`, string | boolean | undefined>>;
  /** The `option` elements. */
  children: ReactNode;
}

/** A choice from a long list by the phone's own means; far lighter than a menu of our own. */
export function NativeSelect({ id, value, onChange, faulty, control, children }: NativeSelectProps) {
  return (
    <MuiNativeSelect
      fullWidth
      variant="outlined"
      value={value}
      error={faulty}
      onChange={(event) => onChange(event.target.value)}
      input={<OutlinedInput notched={false} />}
      inputProps={{ ...control, id }}
    >
      {children}
    </MuiNativeSelect>
  );
}
