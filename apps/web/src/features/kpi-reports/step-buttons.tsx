import Button from '@mui/material/Button';
import { useState } from 'react';
import { type KpiReport, type PlainStep, takeStep } from '../../api/kpi-reports.js';
import { may } from '../../app/navigation.js';
import { useSession } from '../../app/use-session.js';
import { useLanguage } from '../../language/use-language.js';
import { ConfirmStep } from './confirm-step.js';
import { useStep } from './use-step.js';

const PERMISSIONS = {
  revise: 'kpi_report.write',
  approve: 'kpi_report.approve',
  publish: 'kpi_report.publish',
} as const;

interface StepButtonsProps {
  report: KpiReport;
  /** Whether the report cannot be approved just now, because remarks on it wait to be sent. */
  held?: boolean;
}

/** The steps that a reader may take by the life of the report, each after it was asked for once more. */
export function StepButtons({ report, held = false }: StepButtonsProps) {
  const session = useSession();
  return (['revise', 'approve', 'publish'] as const).map(
    (step) =>
      report.actions.includes(step) &&
      may(session, PERMISSIONS[step]) && (
        <StepButton key={step} id={report.id} step={step} disabled={held && step === 'approve'} />
      ),
  );
}

interface StepButtonProps {
  id: string;
  step: Exclude<PlainStep, 'submit'>;
  disabled: boolean;
}

function StepButton({ id, step, disabled }: StepButtonProps) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  const taking = useStep(id, () => takeStep(id, step), t(`kpiReport.steps.${step}.done`));
  return (
    <>
      <Button variant="contained" disabled={disabled} onClick={() => setAsked(true)}>
        {t(`kpiReport.steps.${step}.button`)}
      </Button>
      {asked && (
        <ConfirmStep
          title={t(`kpiReport.steps.${step}.title`)}
          confirmText={t(`kpiReport.steps.${step}.button`)}
          busy={taking.isPending}
          error={taking.error}
          onConfirm={() => taking.mutate(undefined, { onSuccess: () => setAsked(false) })}
          onClose={() => {
            setAsked(false);
            taking.reset();
          }}
        >
          {t(`kpiReport.steps.${step}.text`)}
        </ConfirmStep>
      )}
    </>
  );
}
