import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { useTranslation } from '../../language/use-translation.js';

const Frame = styled('div')(({ theme }) => ({
  minWidth: 0,
  margin: 0,
  border: 0,
  padding: 0,
  '& > label, & > legend': { display: 'block', fontWeight: 600, marginBottom: 2, padding: 0 },
  '.hint': { margin: '0 0 6px', color: theme.vars?.palette.text.secondary, fontSize: '0.9375rem' },
  '.error': { margin: '0 0 6px', color: theme.vars?.palette.error.main, fontWeight: 600 },
  '&[data-faulty]': { borderInlineStart: `4px solid ${theme.vars?.palette.error.main}`, paddingInlineStart: 14 },
}));

const Hidden = styled('span')({
  position: 'absolute',
  width: 1,
  height: 1,
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
});

/** What a control takes over from its field, so that it is named, described and marked faulty. */
export interface ControlProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** How a question is put: its words, a line that helps to answer it, and what is wrong with the answer. */
export interface FieldWords {
  /** Id of the control, by which the error summary leads to it. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The same words as in the error summary. */
  error?: string | undefined;
}

interface FieldProps extends FieldWords {
  children: (control: ControlProps) => ReactNode;
}

/** The attributes that tie a control to the hint and the error above it. */
export function controlProps({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>): ControlProps {
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean);
  return {
    id,
    ...(described.length > 0 ? { 'aria-describedby': described.join(' ') } : {}),
    ...(error !== undefined ? { 'aria-invalid': true as const } : {}),
  };
}

/** The hint and the error of a field, in this order, before its control. */
export function FieldNotes({ id, hint, error }: Pick<FieldWords, 'id' | 'hint' | 'error'>) {
  const { t } = useTranslation();
  return (
    <>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="error" id={`${id}-error`}>
          <Hidden>{t('common.form.error')} </Hidden>
          {error}
        </p>
      )}
    </>
  );
}

/** One question with one control: label, hint, error, control, from top to bottom; nothing moves while it is answered. */
export function Field({ children, label, ...words }: FieldProps) {
  return (
    <Frame {...(words.error !== undefined ? { 'data-faulty': '' } : {})}>
      <label htmlFor={words.id}>{label}</label>
      <FieldNotes {...words} />
      {children(controlProps(words))}
    </Frame>
  );
}

/** One question with several controls, such as radio buttons. */
export function FieldGroup({ children, label, ...words }: FieldWords & { children: ReactNode }) {
  const { 'aria-describedby': describedBy } = controlProps(words);
  return (
    <Frame
      as="fieldset"
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      {...(words.error !== undefined ? { 'data-faulty': '' } : {})}
    >
      <legend>{label}</legend>
      <FieldNotes {...words} />
      {children}
    </Frame>
  );
}
