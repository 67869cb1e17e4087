export const answerSurvey = {
  until: 'You can answer until {{date}}.',
  who: 'The ministry asks everybody it has invited the same questions. Nobody has to answer.',
  nameless: 'No name: your answers are kept apart from your invitation, and nothing leads from them to you',
  once: 'You answer once: answers that were sent cannot be changed or taken back',
  kept: 'Until you send them, your answers are kept on this device only, while this tab is open',
  answered: 'You answered this survey on {{date}}. Thank you.',
  notYet: 'This survey opens on {{date}}.',
  over: 'This survey is over and takes no more answers.',
  progress: 'Progress of the survey',
  last: 'Once sent, the answers cannot be changed: nobody, you included, can tell any more which are yours.',
  send: 'Send the answers',
  done: {
    title: 'Your answers have been sent. Thank you',
    noNumber: 'There is no reference number: nothing leads from the answers to you.',
    results:
      'The survey can be answered until {{date}}. After it is closed the ministry reads the results as totals; what fewer than five people answered is not shown.',
  },
};
