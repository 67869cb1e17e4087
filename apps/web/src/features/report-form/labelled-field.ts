import type { AnswerValue } from '#domain/questionnaire/questionnaire.js';

/** A control whose name is the question above it. */
export interface LabelledField<Value> {
  value: Value;
  onChange: (value: AnswerValue | null) => void;
  labelledBy: string;
  describedBy: string | undefined;
  invalid: boolean;
}

/** The attributes that tie the control to the question, its hint and its error. */
export function labelling({ labelledBy, describedBy }: Pick<LabelledField<unknown>, 'labelledBy' | 'describedBy'>) {
  return { 'aria-labelledby': labelledBy, 'aria-describedby': describedBy } as const;
}
