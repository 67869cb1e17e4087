/** Which guides there are, and for whom. */
export const help = {
  intro: 'Which guide do you need?',
  own: 'For you',
  others: 'For others',
  guides: {
    participant: { title: 'For participants', text: 'Consent, applying, reports, commitments, surveys, your data' },
    coordinator: {
      title: 'For coordinators',
      text: 'Work, verifying, records, calls, KPI reports, requests about data',
    },
    import: { title: 'Importing a file', text: 'Preparing, checking and writing CSV and Excel files' },
    reviewer: { title: 'For reviewers', text: 'Conflict of interest, scores, deadlines, appeals' },
    ministry: { title: 'For the ministry', text: 'The whole country, KPI reports, audits, publication' },
    administrator: { title: 'For administrators', text: 'Users, audit log, e-mails, jobs' },
    public: {
      title: 'How to read the published figures',
      text: 'For everybody: what a figure says, and what it does not',
    },
  },
};
