import { Suspense } from 'react';
import type { AnswerValue, Question } from '#domain/questionnaire/questionnaire.js';
import { DateField } from '../../components/form/date-field.js';
import { Loading } from '../../components/loading.js';
import { useLanguage } from '../../language/use-language.js';
import { scaleStepText } from './answer-text.js';
import { ANSWER_ID } from './answer-id.js';
import { CheckboxChoices, RadioChoices } from './choices.js';
import { CountryField, OccupationField } from './controls.js';
import { NumberField, TextAnswer } from './text-fields.js';

export interface AnswerFieldProps {
  question: Question;
  value: AnswerValue | null;
  onChange: (value: AnswerValue | null) => void;
  /** Ids of hint and error, read out with the control. */
  describedBy: string | undefined;
  labelledBy: string;
  invalid: boolean;
}

const STEPS = [1, 2, 3, 4, 5];

/** The control for one answer, by the kind of its question. */
export function AnswerField(props: AnswerFieldProps) {
  return (
    <Suspense fallback={<Loading lines={2} />}>
      <Control {...props} />
    </Suspense>
  );
}

function Control(props: AnswerFieldProps) {
  const { question, value, onChange } = props;
  const { t, language } = useLanguage();
  const { answer } = question;
  switch (answer.kind) {
    case 'single':
      return (
        <RadioChoices
          {...props}
          chosen={typeof value === 'string' ? value : null}
          choices={answer.options.map(({ code, label }) => ({ code, text: label[language] }))}
          onChoose={onChange}
        />
      );
    case 'yes_no':
      return (
        <RadioChoices
          {...props}
          chosen={typeof value === 'boolean' ? String(value) : null}
          choices={[
            { code: 'true', text: t('common.yes') },
            { code: 'false', text: t('common.no') },
          ]}
          onChoose={(code) => onChange(code === 'true')}
        />
      );
    case 'scale':
      return (
        <RadioChoices
          {...props}
          chosen={typeof value === 'number' ? String(value) : null}
          choices={STEPS.map((step) => ({ code: String(step), text: scaleStepText(question, step, language) }))}
          onChoose={(code) => onChange(Number(code))}
        />
      );
    case 'multiple':
      return (
        <CheckboxChoices
          {...props}
          chosen={Array.isArray(value) ? (value as readonly string[]) : []}
          choices={answer.options.map(({ code, label }) => ({ code, text: label[language] }))}
          exclusive={answer.exclusive}
          onChoose={(codes) => onChange(codes)}
        />
      );
    case 'date':
      return (
        <DateField
          id={ANSWER_ID}
          label={t('reportForm.date')}
          value={typeof value === 'string' ? value : ''}
          onChange={(date) => onChange(date || null)}
        />
      );
    case 'country':
      return <CountryField {...props} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
    case 'occupation':
      return <OccupationField {...props} value={typeof value === 'string' ? value : ''} onChange={onChange} />;
    case 'number':
      return <NumberField {...props} value={value} onChange={onChange} />;
    case 'text':
      return (
        <TextAnswer {...props} value={typeof value === 'string' ? value : ''} onChange={onChange} max={answer.max} />
      );
  }
}
