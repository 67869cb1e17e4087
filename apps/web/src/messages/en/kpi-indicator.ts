/** One indicator, and the list of all. */
export const kpiIndicator = {
  listTitle: 'Definitions of the indicators',
  listIntro: 'Twenty indicators. Every figure of the register comes from here; each definition has a version.',
  section: 'Section',
  languages: { kk: 'In Kazakh', ru: 'In Russian', en: 'In English' },
  confidentiality: 'Who is told',
  variants: 'Variants',
  variant: { headline: 'Headline', strict: 'Strict', claimed: 'With claimed returns' },
  figuresOf: '{{period}}, as of {{date}}',
  universities: 'Universities',
  own: 'Own university',
  yearsOfCountry: 'The country over the years',
  yearsOfOwn: 'Own university over the years',
  noYears: 'There is no year to show yet.',
  yearsCaption: 'The indicator by years',
  year: 'Year',
  noChange: {
    not_a_proportion: 'no interval is known for such a difference',
    nobody_known: 'nobody is known in one of the years',
    years_shared: 'the points share a year',
  },
  first: 'the first year',
};
