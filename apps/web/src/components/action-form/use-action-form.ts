import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { isProblem } from '../../api/problem.js';
import { useTranslation } from '../../language/use-translation.js';
import { toColumn } from '../column-name.js';
import type { SummaryError } from '../error-summary.js';
import { useProblemText } from '../use-problem-text.js';
import type { Action, ActionValues } from './action.js';
import { readAction } from './read-action.js';

interface Sent {
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

interface ActionFormOptions {
  /** First part of the ids of its controls. */
  id: string;
  /** Words for a refusal; those every page knows where absent. */
  textOf?: (error: unknown) => string;
  onDone: (answer: unknown) => void;
}

/** The state of an action's form: what is typed, what is at fault, and sending it, once for each press. */
export function useActionForm(action: Action, { id, textOf, onDone }: ActionFormOptions) {
  const { t } = useTranslation();
  const generalText = useProblemText();
  const [values, setValues] = useState<ActionValues>(() =>
    Object.fromEntries(action.fields.map(({ name, initial }) => [name, initial ?? ''])),
  );
  const [attempt, setAttempt] = useState(0);
  const key = useRef<{ text: string; key: string }>(undefined);

  const sending = useMutation({
    mutationFn: ({ body, text }: Sent) => {
      // A press after a lost answer repeats the former one; another body is another step.
      if (key.current?.text !== text) key.current = { text, key: crypto.randomUUID() };
      return action.send(body as never, key.current.key);
    },
    onSuccess: onDone,
  });

  const { body, faults } = readAction(action.fields, values);
  const refused = new Map<string, string>();
  const elsewhere: string[] = [];
  if (isProblem(sending.error)) {
    for (const { field, message } of sending.error.errors) {
      const known = action.fields.find(({ name }) => name === field || toColumn(name) === field);
      if (known) refused.set(known.name, message);
      else elsewhere.push(message);
    }
  }
  const errors: Record<string, string> = {};
  if (attempt > 0) {
    for (const { name, label, missing } of action.fields) {
      const fault = faults[name];
      const said = fault === 'missing' && missing !== undefined ? missing : undefined;
      const message = fault === undefined ? refused.get(name) : (said ?? t(`steps.faults.${fault}`, { label }));
      if (message !== undefined) errors[name] = message;
    }
  }
  const unsaid = sending.error && Object.keys(errors).length === 0 && elsewhere.length === 0;
  const summary: SummaryError[] = [
    ...Object.entries(errors).map(([name, message]) => ({ fieldId: `${id}-${name}`, message })),
    ...(body === undefined ? [] : elsewhere.map((message) => ({ message }))),
    ...(unsaid && body !== undefined ? [{ message: (textOf ?? generalText)(sending.error) }] : []),
  ];

  return {
    values,
    set: (name: string, value: string) => {
      setValues({ ...values, [name]: value });
      if (refused.has(name)) sending.reset();
    },
    errors,
    summary,
    attempt: attempt + sending.submittedAt,
    busy: sending.isPending,
    submit: () => {
      setAttempt(attempt + 1);
      if (body !== undefined && !sending.isPending) sending.mutate({ body, text: JSON.stringify(body) });
    },
  };
}
