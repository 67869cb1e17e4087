export const nationalTables = {
  intro: 'Tables 1–5 of the published literature, counted from the register’s records by the year of their start.',
  howToRead:
    'The large number is what the register counts, below it what was published and how the two differ. These are exact counts for the ministry and are not for publication as they stand.',
  title: 'Table {{number}}. {{title}}',
  year: 'Year',
  country: 'Country',
  published: 'published {{count}}',
  notPublished: 'not published',
  difference: 'difference {{difference}}',
  source: 'Source of the published numbers',
  notes: 'Where the source does not agree with itself',
  file: {
    table: 'Table',
    row: 'Row',
    column: 'Column',
    register: 'Register',
    published: 'Published',
    difference: 'Register minus published',
  },
  statuses: { notPublished: 'not published', equal: 'equal', different: 'different' },
};

export const fiscalLoss = {
  intro:
    'The loss that published analyses assume, with inputs that can be changed, beside the loss that was observed (K16).',
  assumptions: 'What the scenario assumes',
  reset: 'As published',
  calculate: 'Calculate',
  published: 'Published: {{value}}',
  inputs: {
    averageCost: 'Average cost of a participation, ₸',
    participations: 'Number of participations',
    sharePercent: 'Share not returned, %',
  },
  wrong: {
    averageCost: 'Give whole tenge, at most 1,000,000,000',
    participations: 'Give a whole number, at most 100,000,000',
    sharePercent: 'Give a number from 0 to 100',
  },
  beside: 'Assumed and observed',
  explain: 'How was K16 computed',
  title: 'Fiscal loss: assumed and observed, tenge',
  description:
    'The scenario gives {{scenario}}. Observed (K16): {{observed}}, bounds {{bounds}}. The light band shows what the unknown returns may do.',
  rows: {
    scenario: 'Scenario: assumed share',
    counted: 'Scenario’s average cost, counted returns',
    observed: 'K16: paid and not returned',
  },
  columns: { what: 'What', value: 'Value', low: 'Lower bound', high: 'Upper bound' },
  observedNote:
    'Observed: {{selection}}. Participations due: {{n}}; of these the return of {{unknown}} is unknown, and the amount of {{missing}} is not entered.',
  about: 'About the scenario',
  source: 'Source',
};
