import Box from '@mui/material/Box';
import type { ParticipationRecord } from '../../api/contract.js';
import { FieldsList } from '../../components/fields-list.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';

const WHO = [
  'iin',
  'documentNumber',
  'familyName',
  'givenName',
  'patronymic',
  'birthDate',
  'sex',
  'citizenship',
  'email',
  'phone',
  'homeRegion',
  'rural',
];
const MOBILITY = [
  'category',
  'field',
  'funding',
  'programme',
  'mode',
  'hostCountry',
  'hostInstitution',
  'plannedStart',
  'plannedEnd',
  'actualStart',
  'actualEnd',
  'status',
];
const AFTER = [
  'returnStatus',
  'returnDate',
  'returnVerifiedOn',
  'creditsPlanned',
  'creditsEarned',
  'creditsRecognised',
  'amountPaidKzt',
  'amountRepaidKzt',
];

/** What is stored of one mobility and the person. */
export function StoredRecord({ record }: { record: ParticipationRecord }) {
  const { t, universityName } = useLanguage();
  const shown = { ...record, iin: record.iinMask ?? undefined, documentNumber: record.documentMask ?? undefined };
  const values = shown as unknown as Readonly<Record<string, unknown>>;
  // What is not stored is not listed.
  const stored = (columns: readonly string[]) =>
    columns.filter((column) => values[column] !== null && values[column] !== '');
  return (
    <Section
      title={t('ownData.mobility', { externalId: record.externalId, university: universityName(record.university) })}
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <FieldsList record={shown} columns={stored(WHO)} />
        <FieldsList record={record} columns={stored(MOBILITY)} />
        <FieldsList record={record} columns={stored(AFTER)} />
      </Box>
    </Section>
  );
}
