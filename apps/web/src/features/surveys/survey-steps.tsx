import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { availableActions } from '#domain/life-cycle/life-cycle.js';
import { SURVEY_LIFE_CYCLE, type SurveyAction } from '#domain/survey/survey-life-cycle.js';
import { moveSurvey, type SurveyRecord, surveyQuery } from '../../api/audits-and-surveys.js';
import { notify } from '../../app/notices.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { useProblemText } from '../../components/use-problem-text.js';
import { useTranslation } from '../../language/use-translation.js';

/** Opens, closes or puts away a survey; none of these can be taken back, so each is asked about. */
export function SurveySteps({ survey }: { survey: SurveyRecord }) {
  const { t } = useTranslation();
  const textOf = useProblemText();
  const queryClient = useQueryClient();
  const id = useId();
  const [asked, setAsked] = useState<SurveyAction>();
  const moving = useMutation({
    mutationFn: (step: SurveyAction) => moveSurvey(survey.id, step),
    onSuccess: async (stored, step) => {
      queryClient.setQueryData(surveyQuery(survey.id).queryKey, stored);
      setAsked(undefined);
      notify(t(`surveys.steps.${step}.done`));
      await queryClient.invalidateQueries({ queryKey: ['surveys'] });
    },
  });
  const close = () => {
    setAsked(undefined);
    moving.reset();
  };
  return (
    <>
      <Box sx={{ display: 'flex', gap: 1 }}>
        {availableActions(SURVEY_LIFE_CYCLE, survey.status, 'ministry').map((step) => (
          <Button key={step} variant="contained" onClick={() => setAsked(step)}>
            {t(`surveys.steps.${step}.open`)}
          </Button>
        ))}
      </Box>
      {asked && (
        <Dialog
          open
          fullWidth
          maxWidth="sm"
          onClose={close}
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
        >
          <DialogTitle id={`${id}-title`}>{t(`surveys.steps.${asked}.open`)}</DialogTitle>
          <DialogContent>
            <ErrorSummary
              errors={moving.error ? [{ message: textOf(moving.error) }] : []}
              attempt={moving.failureCount}
            />
            <Typography id={`${id}-text`}>{t(`surveys.steps.${asked}.text`)}</Typography>
          </DialogContent>
          <DialogActions sx={{ px: 3, pb: 2 }}>
            <Button onClick={close}>{t('common.actions.back')}</Button>
            <Button variant="contained" loading={moving.isPending} onClick={() => moving.mutate(asked)}>
              {t(`surveys.steps.${asked}.open`)}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}
