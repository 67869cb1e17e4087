export const years = {
  intro: 'One indicator at every university, year by year, in small charts with the same axes.',
  kind: 'Years by',
  pooled: 'Put small years together with the two before',
  howToRead:
    'The mark is the value, the line the 95% interval, the light band the bounds. A hollow mark rests on fewer than 23 known participations.',
  small: 'fewer than 23 participations known',
  nothing: 'There are no years to show yet',
  title: '{{indicator}}: universities over the years',
  description:
    'The whole country and {{count}} universities by name, from {{from}} to {{to}}, on one and the same axis. The figures stand in the table.',
  toTrend: 'One university with its changes from year to year',
  columns: { year: 'Year', years: 'Years in the figure', small: 'Fewer than 23 known' },
};

export const trend = {
  title: 'A university over the years',
  intro: 'One indicator year by year, with the changes from year to year and whether they exceed chance.',
  university: 'University (the whole country if empty)',
  chart: '{{university}}. {{indicator}} over the years',
  description: 'By years: {{values}}.',
  changes: 'From year to year',
  fromTo: '{{from}} → {{to}}',
  oneYear: 'There is only one year: nothing to compare yet.',
  columns: { years: 'Years' },
  directions: {
    up: 'up, by more than chance',
    down: 'down, by more than chance',
    unclear: 'no change beyond chance',
  },
};

export const compare = {
  intro:
    'Two to six universities beside each other, by name: figures, differences with intervals, benchmark, sensitivity.',
  add: 'Add a university',
  full: 'Six universities are chosen. Remove one to add another.',
  chosen: 'Universities chosen',
  remove: 'Remove {{university}}',
  choose: 'Choose two to six universities',
  chooseText: 'Find a university by its name in the field above. The choice stands in the address, so it can be sent.',
  title: '{{indicator}}: universities beside each other',
  description: 'Values: {{values}}. The line is the 95% interval, the light band the bounds.',
  points: '{{points}} pp',
  differences: {
    title: 'How they differ',
    chart: '{{indicator}}: differences of each two',
    description:
      'Difference of shares in percentage points with Newcombe’s 95% interval. Diamonds: the interval excludes 0.',
    pair: '{{first}} minus {{second}}',
    pairHeading: 'Pair',
    difference: 'Difference',
    reading: 'Reading',
    noDifference: 'no difference',
    beyondChance: 'larger than chance',
    withinChance: 'not larger than chance',
  },
  benchmark: {
    title: 'Against the benchmark',
    intro:
      'What the whole sector would have reached with this university’s mix of categories and regions of host countries (indirect standardisation).',
    benchmark: 'Benchmark',
    own: 'Own share in it',
    mark: 'Mark',
    marks: { none: 'no mark', below: '{{marks}} below', above: '{{marks}} above' },
  },
  nonResponse: {
    title: 'How far it depends on who answered',
    weighted: 'Weighted',
    represented: 'Represented',
    silent: 'Groups without an answer',
    noneSilent: 'none',
    stratum: '{{category}}, {{sex}}: {{due}}',
  },
};

export const correlation = {
  intro:
    'Whether universities high in one indicator are high in the other too. Only universities with enough known are counted.',
  x: 'First indicator',
  y: 'Second indicator',
  pearson: 'Linear correlation (Pearson)',
  spearman: 'Rank correlation (Spearman)',
  coefficient: '{{coefficient}} (95%: {{low}} to {{high}})',
  notDefined: 'not defined: fewer than four universities, or one side does not vary',
  n: 'Universities counted',
  tooFew: 'Left out: fewer than {{least}} known',
  withoutValue: 'Left out: no value',
  nobody: 'In this selection no university has enough known in both indicators.',
  title: '{{x}} and {{y}}',
  description: '{{n}} universities, each a mark and each counted once. Rank correlation: {{spearman}}.',
  nOf: 'n of {{code}}',
};
