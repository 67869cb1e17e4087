/** The id of the control that the error summary leads to. */
export const ANSWER_ID = 'answer';
