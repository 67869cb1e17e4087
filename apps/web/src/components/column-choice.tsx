import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useTranslation } from '../language/use-translation.js';
import type { Column } from './table-columns.js';

interface ColumnChoiceProps<Row, Sort extends string> {
  id: string;
  open: boolean;
  columns: readonly Column<Row, Sort>[];
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
}

/** Which columns of a register are shown; the one that names its rows stays. */
export function ColumnChoice<Row, Sort extends string>(props: ColumnChoiceProps<Row, Sort>) {
  const { id, open, columns, hidden, onChange } = props;
  const { t } = useTranslation();
  return (
    <Box
      id={id}
      component="fieldset"
      className="no-print"
      hidden={!open}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, m: 0, mb: 1.5, px: 2, py: 0.5, minWidth: 0 }}
    >
      <Box component="legend" sx={{ px: 0.5, fontSize: '0.875rem', fontWeight: 600 }}>
        {t('common.table.columnsShown')}
      </Box>
      {columns
        .filter(({ rowHeading, fileOnly }) => rowHeading !== true && fileOnly !== true)
        .map(({ key, heading }) => (
          <FormControlLabel
            key={key}
            label={heading}
            control={
              <Checkbox
                size="small"
                checked={!hidden.includes(key)}
                onChange={(_event, checked) =>
                  onChange(checked ? hidden.filter((other) => other !== key) : [...hidden, key])
                }
              />
            }
          />
        ))}
    </Box>
  );
}
