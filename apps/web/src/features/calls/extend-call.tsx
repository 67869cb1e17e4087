import Button from '@mui/material/Button';
import { useState } from 'react';
import { isCalendarDate } from '#domain/calendar/calendar-date.js';
import { type Call, extendCall } from '../../api/calls.js';
import { DateField } from '../../components/form/date-field.js';
import { ReasonDialog } from '../../components/reason-dialog.js';
import { useLanguage } from '../../language/use-language.js';
import { useCallStep } from './use-call-step.js';
import { useSelectionProblem } from './use-selection-problem.js';

/** Puts off the last day for applications, with a reason. */
export function ExtendCall({ call }: { call: Call }) {
  const { t, date } = useLanguage();
  const textOf = useSelectionProblem();
  const [asked, setAsked] = useState(false);
  const [day, setDay] = useState('');
  const acting = useCallStep(
    call.id,
    (reason: string) => extendCall(call.id, day, reason),
    ({ closesOn }) => t('calls.extend.done', { date: date(closesOn) }),
    () => setAsked(false),
  );
  const fault =
    !isCalendarDate(day) || day <= (call.closesOn ?? '')
      ? t('calls.extend.later', { date: date(call.closesOn) })
      : undefined;
  return (
    <>
      <Button variant="outlined" onClick={() => setAsked(true)}>
        {t('calls.extend.button')}
      </Button>
      {asked && (
        <ReasonDialog
          title={t('calls.extend.title')}
          text={t('calls.extend.text', { date: date(call.closesOn) })}
          confirmText={t('calls.extend.button')}
          harmless
          busy={acting.isPending}
          error={acting.error}
          textOf={textOf}
          faults={fault === undefined ? [] : [{ fieldId: 'extend-date', message: fault }]}
          onConfirm={(reason) => acting.mutate(reason)}
          onClose={() => {
            setAsked(false);
            acting.reset();
          }}
        >
          <DateField
            id="extend-date"
            label={t('calls.extend.date')}
            hint={t('calls.form.dateHint')}
            value={day}
            onChange={setDay}
          />
        </ReasonDialog>
      )}
    </>
  );
}
