import { useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import type { AnswerValue, GivenAnswers, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { type OwnSurveyRecord, ownSurveyQuery } from '../../../api/own-surveys.js';
import { useSession } from '../../../app/use-session.js';
import { today } from '../../../language/format.js';
import { readKept, withAnswer, writeKept } from './kept-answers.js';
import { type SurveyState, surveyState } from './survey-state.js';

interface SurveyInHand {
  readonly survey: OwnSurveyRecord;
  readonly definition: Questionnaire;
  readonly state: SurveyState;
  /** Given so far, in this tab alone. */
  readonly answers: GivenAnswers;
  /** Keeps an answer, or takes it back by null; returns all as they then are. */
  readonly put: (question: string, value: AnswerValue | null) => GivenAnswers;
  /** Forgets them all, once they are sent. */
  readonly forget: () => void;
}

const SurveyContext = createContext<SurveyInHand | null>(null);

/** Loads a survey and holds the answers to it for all its pages. */
export function SurveyProvider({ id, children }: { id: string; children: ReactNode }) {
  const { data: survey } = useSuspenseQuery(ownSurveyQuery(id));
  const { user } = useSession();
  const [answers, setAnswers] = useState(() => readKept(id, user.id));
  const keep = useCallback(
    (next: GivenAnswers) => {
      writeKept(id, user.id, next);
      setAnswers(next);
    },
    [id, user.id],
  );
  const inHand = useMemo(
    (): SurveyInHand => ({
      survey,
      definition: survey.definition as unknown as Questionnaire,
      state: surveyState(survey, today()),
      answers,
      put: (question, value) => {
        const next = withAnswer(answers, question, value);
        keep(next);
        return next;
      },
      forget: () => keep({}),
    }),
    [survey, answers, keep],
  );
  return <SurveyContext value={inHand}>{children}</SurveyContext>;
}

/** The survey whose pages these are. */
export function useSurvey(): SurveyInHand {
  const inHand = useContext(SurveyContext);
  if (!inHand) throw new Error('This page belongs under a survey.');
  return inHand;
}
