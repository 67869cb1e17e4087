/** One indicator, and the list of all. */
export const kpiIndicator = {
  listTitle: 'Көрсеткіштердің анықтамалары',
  listIntro: 'Жиырма көрсеткіш. Тізілімнің әр саны осыдан шығады; әр анықтаманың нұсқасы бар.',
  section: 'Бөлім',
  languages: { kk: 'Қазақша', ru: 'Орысша', en: 'Ағылшынша' },
  confidentiality: 'Кімге айтылады',
  variants: 'Нұсқалары',
  variant: { headline: 'Негізгі', strict: 'Қатаң', claimed: 'Мәлімделген оралуларды қосқанда' },
  figuresOf: '{{period}}, {{date}} күнгі жағдай',
  universities: 'Университеттер',
  own: 'Өз университеті',
  yearsOfCountry: 'Ел жылдар бойынша',
  yearsOfOwn: 'Өз университеті жылдар бойынша',
  noYears: 'Әзірге көрсететін жыл жоқ.',
  yearsCaption: 'Көрсеткіш жылдар бойынша',
  year: 'Жыл',
  noChange: {
    not_a_proportion: 'мұндай айырманың аралығы есептелмейді',
    nobody_known: 'жылдардың бірінде ешкім туралы мәлімет жоқ',
    years_shared: 'нүктелердің ортақ жылы бар',
  },
  first: 'алғашқы жыл',
};
