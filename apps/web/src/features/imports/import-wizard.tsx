import Paper from '@mui/material/Paper';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { ImportResult, UniversityView } from '../../api/contract.js';
import { sendImport } from '../../api/imports.js';
import { Loading } from '../../components/loading.js';
import { useLanguage } from '../../language/use-language.js';
import { FileStep } from './file-step.js';
import type { ImportChoice } from './import-choice.js';

/** The tables of the later steps come once there is something to show. */
const PreviewStep = lazy(async () => ({ default: (await import('./preview-step.js')).PreviewStep }));
const ResultStep = lazy(async () => ({ default: (await import('./result-step.js')).ResultStep }));

const STEPS = ['file', 'preview', 'result'] as const;

/** File → check → result. Nothing is written before the last step, and then by a request of its own. */
export function ImportWizard({ university }: { university: UniversityView | null }) {
  const { t, language } = useLanguage();
  const queryClient = useQueryClient();
  const [choice, setChoice] = useState<ImportChoice>();
  const [preview, setPreview] = useState<ImportResult>();
  const [result, setResult] = useState<ImportResult>();

  const checking = useMutation({
    mutationFn: ({ kind, file, university: code }: ImportChoice) =>
      sendImport(kind, file, { dryRun: true, lang: language, ...(code ? { university: code } : {}) }),
    onSuccess: (outcome, chosen) => {
      setChoice(chosen);
      setPreview(outcome);
    },
  });
  const committing = useMutation({
    mutationFn: ({ kind, file, university: code, validRowsOnly }: ImportChoice & { validRowsOnly: boolean }) =>
      sendImport(kind, file, { dryRun: false, validRowsOnly, lang: language, ...(code ? { university: code } : {}) }),
    onSuccess: async (outcome) => {
      setResult(outcome);
      await Promise.all(
        ['imports', 'participations', 'kpi'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const restart = () => {
    setPreview(undefined);
    setResult(undefined);
    checking.reset();
    committing.reset();
  };

  const step = result ? 'result' : preview && choice ? 'preview' : 'file';
  return (
    <Paper variant="outlined" sx={{ p: { xs: 2, sm: 3 } }}>
      <Stepper activeStep={STEPS.indexOf(step)} sx={{ mb: 3, maxWidth: 560 }} className="no-print">
        {STEPS.map((name) => (
          <Step key={name} {...(name === step ? { 'aria-current': 'step' } : {})}>
            <StepLabel>{t(`imports.steps.${name}`)}</StepLabel>
          </Step>
        ))}
      </Stepper>
      {step === 'file' && (
        <FileStep
          former={choice}
          needsUniversity={university === null}
          error={checking.error}
          checking={checking.isPending}
          onCheck={(chosen) => checking.mutate(chosen)}
        />
      )}
      <Suspense fallback={<Loading lines={4} />}>
        {step === 'preview' && preview && choice && (
          <PreviewStep
            choice={choice}
            preview={preview}
            error={committing.error}
            committing={committing.isPending}
            onCommit={(validRowsOnly) => committing.mutate({ ...choice, validRowsOnly })}
            onBack={restart}
          />
        )}
        {step === 'result' && result && choice && <ResultStep result={result} file={choice.file} onAgain={restart} />}
      </Suspense>
    </Paper>
  );
}
