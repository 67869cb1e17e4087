import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import { notify } from '../../app/notices.js';
import type { Action } from '../../components/action-form/action.js';
import { ActionFields } from '../../components/action-form/action-fields.js';
import { useActionForm } from '../../components/action-form/use-action-form.js';
import { ErrorSummary } from '../../components/error-summary.js';
import { Choices } from '../../components/form/choices.js';
import { Section } from '../../components/section.js';
import { useLanguage } from '../../language/use-language.js';
import { useStepProblem } from './use-step-problem.js';
import { useFrame } from './verification-frame.js';

/** The decision: which one, by radio buttons, then what it asks for; by mouse, finger or keyboard alone. */
export function DecisionPanel({ decisions }: { decisions: readonly Action[] }) {
  const { t } = useLanguage();
  const id = useId();
  const [chosen, setChosen] = useState<string | null>(decisions.length === 1 ? (decisions[0]?.key ?? null) : null);
  const action = decisions.find(({ key }) => key === chosen);
  return (
    <Section title={t('checking.decision')}>
      {decisions.length > 1 && (
        <Choices
          id={id}
          label={t('checking.choose')}
          choices={decisions.map(({ key, title }) => ({ value: key, label: title }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {action && <DecisionForm key={action.key} action={action} />}
    </Section>
  );
}

function DecisionForm({ action }: { action: Action }) {
  const id = useId();
  const { onDecided } = useFrame();
  const textOf = useStepProblem();
  const form = useActionForm(action, {
    id,
    textOf,
    onDone: () => {
      notify(action.done);
      void onDecided();
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {action.text !== undefined && <Typography sx={{ my: 1.5 }}>{action.text}</Typography>}
      <Box sx={{ mt: 1.5 }}>
        <ErrorSummary errors={form.summary} attempt={form.attempt} />
        <ActionFields
          id={id}
          fields={action.fields}
          values={form.values}
          errors={form.errors}
          onChange={(name, value) => form.set(name, value)}
        />
      </Box>
      <Button
        type="submit"
        variant="contained"
        color={action.grave === true ? 'error' : 'primary'}
        loading={form.busy}
        sx={{ mt: 2.5 }}
      >
        {action.confirm ?? action.title}
      </Button>
    </form>
  );
}
