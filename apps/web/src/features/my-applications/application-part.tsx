import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { DELIVERABLE_FIELDS } from '#domain/selection/application-fields.js';
import type { ApplicationRecord } from '../../api/applications.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { RouterLink } from '../../components/router-link.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { fieldsOf } from './application-steps.js';
import type { ApplicationStep } from './step-names.js';
import { useValueText } from './use-value-text.js';

interface PartProps {
  application: ApplicationRecord;
  step: ApplicationStep;
  changeable: boolean;
}

/** One part of an application as it is filled in, with the way to change it. */
export function ApplicationPart({ application, step, changeable }: PartProps) {
  const { t } = useLanguage();
  const valueText = useValueText();
  const values = {
    ...application,
    iin: application.iinMask,
    documentNumber: application.documentMask,
  } as unknown as Readonly<Record<string, unknown>>;
  const isGiven = (value: unknown) => value !== null && value !== undefined && value !== '';
  const given = fieldsOf(step).filter(({ property }) => isGiven(values[property]));
  const empty = step === 'deliverables' ? application.deliverables.length === 0 : given.length === 0;
  return (
    <Section
      title={t(`applying.sections.${step}`)}
      action={
        changeable && (
          <RouterLink
            id={`change-${step}`}
            to="/my/applications/$id/edit"
            params={{ id: application.id }}
            search={{ step }}
            aria-label={`${empty ? t('applying.edit') : t('applying.change')}: ${t(`applying.sections.${step}`)}`}
            sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 28 }}
          >
            {empty ? t('applying.edit') : t('applying.change')}
          </RouterLink>
        )
      }
    >
      {empty && <Typography color="textSecondary">{t('applying.notGiven')}</Typography>}
      {given.length > 0 && (
        <Fields>
          {given.map((field) => (
            <FieldLine key={field.property} name={t(`applying.fields.${field.property}`)}>
              {valueText(field, values[field.property])}
            </FieldLine>
          ))}
        </Fields>
      )}
      {step === 'deliverables' && !empty && (
        <Box component="ol" sx={{ m: 0, pl: 2.5, '& li': { mb: 1 } }}>
          {application.deliverables.map((deliverable) => {
            const of = deliverable as unknown as Readonly<Record<string, unknown>>;
            const [first, ...rest] = DELIVERABLE_FIELDS.filter(({ property }) => isGiven(of[property])).map((field) =>
              field.property === 'title'
                ? valueText(field, of.title)
                : `${t(`applying.fields.${field.property}`)}: ${valueText(field, of[field.property])}`,
            );
            return (
              <li key={deliverable.deliverableNo}>
                <strong>{first}</strong>
                <div>{rest.join(' · ')}</div>
              </li>
            );
          })}
        </Box>
      )}
    </Section>
  );
}
