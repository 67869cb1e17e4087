import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReviewedApplication, reviewedQuery, reviewingQuery, saveScores } from '../../api/reviewing.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { nameOf } from '../../components/person-name.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { useSelectionProblem } from '../calls/use-selection-problem.js';
import { DeclareConflict } from './declare-conflict.js';

/** Before the proposal is read: whether one is related to the applicant or to the host. Going on begins the review, which is kept. */
export function ConflictGate({ application }: { application: ReviewedApplication }) {
  const { t } = useLanguage();
  const { country } = usePlaceNames();
  const textOf = useSelectionProblem();
  const queryClient = useQueryClient();
  const values = application as ReviewedApplication & {
    familyName?: string | null;
    hostCountry?: string | null;
    hostInstitution?: string | null;
    hostMentor?: string | null;
  };
  const beginning = useMutation({
    mutationFn: () => saveScores(application.id, []),
    onSuccess: async (stored) => {
      queryClient.setQueryData(reviewedQuery(application.id).queryKey, stored);
      await queryClient.invalidateQueries({ queryKey: reviewingQuery.queryKey });
    },
  });
  return (
    <Box sx={{ maxWidth: 760, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2.5 }}>
      <Section title={t('reviewing.conflict.title')}>
        <ErrorSummary
          errors={beginning.error ? [{ message: textOf(beginning.error) }] : []}
          attempt={beginning.failureCount}
        />
        <Fields>
          <FieldLine name={t('reviewing.conflict.applicant')}>
            {nameOf(values) ?? application.applicationCode}
          </FieldLine>
          <FieldLine name={t('applicants.fields.hostInstitution')}>
            {[values.hostInstitution, values.hostCountry && country(values.hostCountry)].filter(Boolean).join(', ')}
          </FieldLine>
          {values.hostMentor && <FieldLine name={t('applicants.fields.hostMentor')}>{values.hostMentor}</FieldLine>}
        </Fields>
        <Typography sx={{ mt: 2 }}>{t('reviewing.conflict.text')}</Typography>
        <Box component="ul" sx={{ mt: 1, mb: 2, pl: 2.5 }}>
          <li>{t('reviewing.conflict.family')}</li>
          <li>{t('reviewing.conflict.work')}</li>
          <li>{t('reviewing.conflict.interest')}</li>
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
          <Button variant="contained" loading={beginning.isPending} onClick={() => beginning.mutate()}>
            {t('reviewing.conflict.none')}
          </Button>
          <DeclareConflict id={application.id} />
        </Box>
      </Section>
    </Box>
  );
}
