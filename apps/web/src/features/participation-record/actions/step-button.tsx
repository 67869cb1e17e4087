import type { ButtonProps } from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import type { Action } from '../../../components/action-form/action.js';
import { ActionButton } from '../../../components/action-form/action-button.js';
import { useStepProblem } from '../../verification/use-step-problem.js';

interface StepButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'color'> {
  action: Action;
  /** Says which record it is about, where several such buttons stand on a page. */
  label?: string;
  open?: boolean;
}

/** A button for a step on a record. Whatever is shown of it is read anew afterwards: one step moves more than it says. */
export function StepButton({ action, ...button }: StepButtonProps) {
  const queryClient = useQueryClient();
  const textOf = useStepProblem();
  return (
    <ActionButton
      {...button}
      action={action}
      textOf={textOf}
      onDone={async () => await queryClient.invalidateQueries({ refetchType: 'active' })}
    />
  );
}
