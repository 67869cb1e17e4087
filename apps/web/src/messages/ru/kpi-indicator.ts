/** One indicator, and the list of all. */
export const kpiIndicator = {
  listTitle: 'Определения показателей',
  listIntro: 'Двадцать показателей. Отсюда берётся каждое число реестра; у каждого определения есть версия.',
  section: 'Раздел',
  languages: { kk: 'На казахском', ru: 'На русском', en: 'На английском' },
  confidentiality: 'Кому сообщается',
  variants: 'Варианты',
  variant: { headline: 'Основной', strict: 'Строгий', claimed: 'С заявленными возвращениями' },
  figuresOf: '{{period}}, на {{date}}',
  universities: 'Университеты',
  own: 'Свой университет',
  yearsOfCountry: 'Страна по годам',
  yearsOfOwn: 'Свой университет по годам',
  noYears: 'Пока нет ни одного года.',
  yearsCaption: 'Показатель по годам',
  year: 'Год',
  noChange: {
    not_a_proportion: 'для такой разницы интервал неизвестен',
    nobody_known: 'в одном из годов ни о ком нет сведений',
    years_shared: 'у точек общий год',
  },
  first: 'первый год',
};
