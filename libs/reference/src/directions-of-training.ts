import { EDUCATION_AREAS } from './education-areas.js';
import { findIscedBroadFieldLabel, type IscedBroadField } from './isced-broad-fields.js';
import { isCodeOf, type Label, UnknownReferenceCodeError } from './label.js';

/** A direction's ISCED-F 2013 code (three or four digits) and its name in Kazakh, Russian and English. */
type DirectionRow = readonly [iscedF: string, kk: string, ru: string, en: string];

/**
 * Directions of training by their three digits, which follow the level prefix (`6B061`, `7M061`, `8D061`): the first
 * two are the area of education, so `101` is the first direction of area 10. From the classifier of order No. 569 of
 * 13 October 2018; the correspondence to ISCED-F 2013 follows the classifier as published about 2020, corrected where
 * that names the wrong ISCED-F field: agronomy is 0811 (0812 is horticulture) and fisheries 0831 (0811 is livestock).
 * Agricultural engineering (087) has no ISCED-F field of its own and takes the narrow field 081.
 */
const DIRECTION_TABLE = {
  '011': ['0111', 'Педагогика және психология', 'Педагогика и психология', 'Pedagogy and psychology'],
  '012': [
    '0112',
    'Мектепке дейінгі тәрбиелеу және оқыту педагогикасы',
    'Педагогика дошкольного воспитания и обучения',
    'Pre-school education',
  ],
  '013': [
    '0113',
    'Пәндік мамандандырылмаған мұғалімдерді даярлау',
    'Подготовка учителей без предметной специализации',
    'Teacher training without subject specialisation',
  ],
  '014': [
    '0114',
    'Жалпы дамудың пәндік мамандандырылған мұғалімдерін даярлау',
    'Подготовка учителей с предметной специализацией общего развития',
    'Teacher training in subjects of general development',
  ],
  '015': [
    '0114',
    'Жаратылыстану пәндері бойынша мұғалімдер даярлау',
    'Подготовка учителей по естественнонаучным предметам',
    'Teacher training in natural science subjects',
  ],
  '016': [
    '0114',
    'Гуманитарлық пәндер бойынша мұғалімдер даярлау',
    'Подготовка учителей по гуманитарным предметам',
    'Teacher training in humanities subjects',
  ],
  '017': [
    '0114',
    'Тілдер және әдебиет бойынша мұғалімдер даярлау',
    'Подготовка учителей по языкам и литературе',
    'Teacher training in languages and literature',
  ],
  '018': [
    '0114',
    'Әлеуметтік педагогика және өзін-өзі тану мамандарын даярлау',
    'Подготовка специалистов по социальной педагогике и самопознанию',
    'Social pedagogy and self-knowledge',
  ],
  '019': ['0113', 'Арнайы педагогика', 'Специальная педагогика', 'Special needs education'],
  '021': ['021', 'Өнер', 'Искусство', 'Arts'],
  '022': ['022', 'Гуманитарлық ғылымдар', 'Гуманитарные науки', 'Humanities'],
  '023': ['023', 'Тілдер және әдебиет', 'Языки и литература', 'Languages and literature'],
  '031': ['031', 'Әлеуметтік ғылымдар', 'Социальные науки', 'Social sciences'],
  '032': ['032', 'Журналистика және ақпарат', 'Журналистика и информация', 'Journalism and information'],
  '041': ['041', 'Бизнес және басқару', 'Бизнес и управление', 'Business and management'],
  '042': ['042', 'Құқық', 'Право', 'Law'],
  '051': [
    '051',
    'Биологиялық және сабақтас ғылымдар',
    'Биологические и смежные науки',
    'Biological and related sciences',
  ],
  '052': ['052', 'Қоршаған орта', 'Окружающая среда', 'Environment'],
  '053': ['053', 'Физикалық және химиялық ғылымдар', 'Физические и химические науки', 'Physical and chemical sciences'],
  '054': ['054', 'Математика және статистика', 'Математика и статистика', 'Mathematics and statistics'],
  '055': ['0532', 'Геология', 'Геология', 'Geology'],
  '061': [
    '061',
    'Ақпараттық-коммуникациялық технологиялар',
    'Информационно-коммуникационные технологии',
    'Information and communication technologies',
  ],
  '062': ['0714', 'Телекоммуникациялар', 'Телекоммуникации', 'Telecommunications'],
  '063': ['0612', 'Ақпараттық қауіпсіздік', 'Информационная безопасность', 'Information security'],
  '071': ['071', 'Инженерия және инженерлік іс', 'Инженерия и инженерное дело', 'Engineering and engineering trades'],
  '072': [
    '072',
    'Өндірістік және өңдеу салалары',
    'Производственные и обрабатывающие отрасли',
    'Manufacturing and processing',
  ],
  '073': ['073', 'Сәулет және құрылыс', 'Архитектура и строительство', 'Architecture and construction'],
  '074': ['0732', 'Су шаруашылығы', 'Водное хозяйство', 'Water management'],
  '075': [
    '0788',
    'Стандарттау, сертификаттау және метрология',
    'Стандартизация, сертификация и метрология',
    'Standardisation, certification and metrology',
  ],
  '081': ['0811', 'Агрономия', 'Агрономия', 'Agronomy'],
  '082': ['0811', 'Мал шаруашылығы', 'Животноводство', 'Animal husbandry'],
  '083': ['0821', 'Орман шаруашылығы', 'Лесное хозяйство', 'Forestry'],
  '084': ['0831', 'Балық шаруашылығы', 'Рыбное хозяйство', 'Fisheries'],
  '085': ['0731', 'Жерге орналастыру', 'Землеустройство', 'Land management'],
  '086': [
    '0522',
    'Су ресурстары және суды пайдалану',
    'Водные ресурсы и водопользование',
    'Water resources and water use',
  ],
  '087': ['081', 'Агроинженерия', 'Агроинженерия', 'Agricultural engineering'],
  '091': ['0841', 'Ветеринария', 'Ветеринария', 'Veterinary medicine'],
  '101': ['091', 'Денсаулық сақтау', 'Здравоохранение', 'Health care'],
  '102': ['092', 'Әлеуметтік қамсыздандыру', 'Социальное обеспечение', 'Social welfare'],
  '111': ['101', 'Қызмет көрсету саласы', 'Сфера обслуживания', 'Personal services'],
  '112': [
    '102',
    'Гигиена және өндірістегі еңбекті қорғау',
    'Гигиена и охрана труда на производстве',
    'Hygiene and occupational safety',
  ],
  '113': ['104', 'Көлік қызметтері', 'Транспортные услуги', 'Transport services'],
  '121': ['1031', 'Әскери іс', 'Военное дело', 'Military affairs'],
  '122': ['1031', 'Ұлттық қауіпсіздік', 'Национальная безопасность', 'National security'],
  '123': ['1032', 'Қоғамдық қауіпсіздік', 'Общественная безопасность', 'Public security'],
} as const satisfies Record<string, DirectionRow>;

/** Three-digit code of a direction of training, such as `061`. */
export type DirectionCode = `${keyof typeof DIRECTION_TABLE}`;

export interface DirectionOfTraining {
  readonly code: DirectionCode;
  /** Kazakhstan's area of education, two digits. */
  readonly area: keyof typeof EDUCATION_AREAS;
  /** ISCED-F 2013 narrow (three digits) or detailed (four digits) field. */
  readonly iscedF: string;
  /** ISCED-F 2013 broad field; differs from `area` for many directions and for all from area 09 on. */
  readonly iscedBroadField: IscedBroadField;
  readonly label: Label;
}

/** Every direction of training in ascending order of code. */
export const DIRECTIONS_OF_TRAINING: readonly DirectionOfTraining[] = Object.entries(DIRECTION_TABLE)
  .map(([code, [iscedF, kk, ru, en]]) => ({
    code: code as DirectionCode,
    area: code.slice(0, 2) as keyof typeof EDUCATION_AREAS,
    iscedF,
    iscedBroadField: iscedF.slice(0, 2) as IscedBroadField,
    label: { kk, ru, en },
  }))
  // A JavaScript object lists keys that look like integers ('101') before the others ('011').
  .toSorted((a, b) => (a.code < b.code ? -1 : 1));

const BY_CODE: ReadonlyMap<string, DirectionOfTraining> = new Map(
  DIRECTIONS_OF_TRAINING.map((direction) => [direction.code, direction]),
);

/** Whether `code` is the three-digit code of a direction of training. */
export function isDirectionCode(code: string): code is DirectionCode {
  return isCodeOf(DIRECTION_TABLE, code);
}

/** The direction of a three-digit code, or nothing. */
export function findDirectionOfTraining(code: string): DirectionOfTraining | undefined {
  return BY_CODE.get(code);
}

/**
 * The direction of a three-digit code.
 * @throws {UnknownReferenceCodeError} `unknown_reference_code` where no direction has it
 */
export function getDirectionOfTraining(code: string): DirectionOfTraining {
  const direction = BY_CODE.get(code);
  if (!direction) throw new UnknownReferenceCodeError('direction of training', code);
  return direction;
}

/** The name of the ISCED-F broad field a direction belongs to, for international tables; nothing for an unknown code. */
export function findIscedBroadFieldOfDirection(code: string): Label | undefined {
  const direction = BY_CODE.get(code);
  return direction && findIscedBroadFieldLabel(direction.iscedBroadField);
}
