export const consent = {
  title: 'Consent to the processing of your data',
  intro: 'Please read this before you go on. It is what the law on personal data asks for.',
  privacy: 'How personal data are processed',
  yours: 'Your consent',
  missing: 'Without this consent the register cannot serve you: tick it, or leave',
  outdated: 'The text has been worded anew meanwhile. Please read it again.',
  submit: 'Confirm and go on',
  decline: 'I do not consent: leave',
  purposes: {
    processing: 'Processing of personal data',
    cross_border: 'Sending data to the host institution abroad',
    publication: 'Publication of achievements with your name',
  },
};
