/** A page of a report or a survey. */
interface PageLink<To extends string> {
  readonly to: To;
  readonly params: { readonly id: string };
}

/** The page of one question; `check` where one comes from the list of all answers, to change one. */
export interface QuestionLink {
  readonly to: '/my/reports/$id/questions/$question' | '/my/surveys/$id/questions/$question';
  readonly params: { readonly id: string; readonly question: string };
  readonly search: { readonly from?: 'check' };
}

/** Where the pages of one report or one survey are. */
export interface FormLinks {
  readonly start: PageLink<'/my/reports/$id' | '/my/surveys/$id'>;
  readonly check: PageLink<'/my/reports/$id/check' | '/my/surveys/$id/check'>;
  readonly question: (question: string, changing: boolean) => QuestionLink;
}

export function reportLinks(id: string): FormLinks {
  const params = { id };
  return {
    start: { to: '/my/reports/$id', params },
    check: { to: '/my/reports/$id/check', params },
    question: (question, changing) => ({
      to: '/my/reports/$id/questions/$question',
      params: { id, question },
      search: changing ? { from: 'check' } : {},
    }),
  };
}

export function surveyLinks(id: string): FormLinks {
  const params = { id };
  return {
    start: { to: '/my/surveys/$id', params },
    check: { to: '/my/surveys/$id/check', params },
    question: (question, changing) => ({
      to: '/my/surveys/$id/questions/$question',
      params: { id, question },
      search: changing ? { from: 'check' } : {},
    }),
  };
}
