import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { FieldLine, Fields } from '../../components/fields.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { fieldsOfPart, type ProposalField } from './proposal-fields.js';
import { useValueText } from '../my-applications/use-value-text.js';

interface ProposalPartProps {
  /** An application; fields it does not carry, or that are empty, are not shown. */
  record: object;
  part: readonly ProposalField[];
  title: string;
  /** Whether the passages of text come one under the other, as they are read. */
  long?: boolean;
}

/** One part of an application, each answer under its name. */
export function ProposalPart({ record, part, title, long = false }: ProposalPartProps) {
  const { t } = useLanguage();
  const textOf = useValueText();
  const given = new Map<string, unknown>(Object.entries(record));
  // Identifiers come masked, and under another name.
  const values = new Map([
    ...given,
    ['iin', given.get('iinMask')] as const,
    ['documentNumber', given.get('documentMask')] as const,
  ]);
  const shown = fieldsOfPart(part).filter(({ property }) => {
    const value = values.get(property);
    return value !== null && value !== undefined && value !== '';
  });
  return (
    <Section title={title}>
      {shown.length === 0 && <Typography color="textSecondary">{t('applicants.notGiven')}</Typography>}
      {long ? (
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 2 }}>
          {shown.map((field) => (
            <div key={field.property}>
              <Box component="dt" sx={{ fontWeight: 600 }}>
                {t(`applicants.fields.${field.property}`)}
              </Box>
              <Box component="dd" sx={{ m: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '72ch' }}>
                {textOf(field, values.get(field.property))}
              </Box>
            </div>
          ))}
        </Box>
      ) : (
        <Fields>
          {shown.map((field) => (
            <FieldLine key={field.property} name={t(`applicants.fields.${field.property}`)}>
              {textOf(field, values.get(field.property))}
            </FieldLine>
          ))}
        </Fields>
      )}
    </Section>
  );
}
