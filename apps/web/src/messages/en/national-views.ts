export const nationalViews = {
  intro:
    'The indicators of every university with records, by name. A value opens how it was computed, with its definition, counts and exclusions.',
  viewsLabel: 'Pages about the whole country',
  views: {
    overview: 'Universities',
    funnel: 'Funnel',
    years: 'Over the years',
    compare: 'Compare',
    correlation: 'Two indicators',
    regions: 'Regions',
    countries: 'Host countries',
    tables: 'National tables',
    fiscalLoss: 'Fiscal loss',
  },
  titles: {
    overview: 'The whole country',
    funnel: 'Funnel of universities',
    years: 'Universities over the years',
    compare: 'Compare universities',
    correlation: 'Two indicators together',
    regions: 'By home region',
    countries: 'By host country',
    tables: 'National tables',
    fiscalLoss: 'Fiscal loss: assumed and observed',
  },
  section: 'Indicators of',
  sections: {
    returns: 'Return and retention',
    promises: 'Commitments, projects, credits and outputs',
    reports: 'Reports and response',
    outcomes: 'Outcomes after 12 months',
    experience: 'Experience and intentions',
    money: 'Money',
  },
  caption: '{{section}}. {{selection}}',
  legend:
    'In each cell: value and number of cases (n), then the 95% interval, then the bounds that unknown answers allow. In the bar: the thick mark is the value, the line the interval, the light band the bounds.',
  find: 'Find a university by name',
  shown: 'Universities shown: {{shown}} of {{total}}',
  madeOf: '{{period}}; {{funding}}; as of {{date}}',
  source: 'Source: Qaitu, register of academic mobility outcomes. {{selection}}.',
  cell: { n: 'n = {{n}}', ci: '95%: {{range}}', bounds: 'bounds: {{range}}' },
  columns: { status: 'Why there is no value' },
};

export const funnel = {
  intro:
    'Small universities vary more by chance than large ones. The funnel shows which shares lie further from the country’s than chance explains at that number of cases.',
  limits: 'Limits',
  overdispersed: 'With overdispersion',
  byChance: 'By chance alone',
  axis: 'Cases known (n)',
  title: '{{indicator}}: universities by share and number of cases known',
  description:
    '{{count}} universities, each a mark; the country’s share is {{centre}}. Outside the limits lie {{outside}}: diamonds beyond 95%, triangles beyond 99.8%. They are named below and in the table.',
  outside: 'Universities outside the limits',
  none: 'No university lies outside the limits.',
  nobodyKnown: 'Nobody is known yet in this selection',
  howToRead: 'How to read it',
  lines:
    'Dashed lines: 95% limits, outside of which about one university in 20 lies by chance. Solid lines: 99.8% limits, about one in 500. The dotted line is the whole country.',
  dispersion:
    'How far universities vary beyond chance: φ = {{phi}} (1 = no more than chance); τ = {{tau}} on the scale of the arcsine. The limits with overdispersion are wider by it.',
  places: {
    farBelow: 'below the 99.8% limit',
    below: 'below the 95% limit',
    inside: 'within the limits',
    above: 'above the 95% limit',
    farAbove: 'above the 99.8% limit',
  },
  columns: {
    code: 'Code',
    known: 'Known',
    inner: '95% limits',
    outer: '99.8% limits',
    from: 'from',
    to: 'to',
    place: 'Where it lies',
    shrunk: 'Shrunken share (diagnostic)',
  },
};
