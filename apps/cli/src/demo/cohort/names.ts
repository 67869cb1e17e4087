import type { Random } from './random.js';

type SexCode = 'F' | 'M';

/** A synthetic person's name. `patronymic` is empty where there is none. */
export interface PersonName {
  readonly family: string;
  readonly given: string;
  readonly patronymic: string;
}

const KAZAKH = {
  /** The men's form; women add an *а*. */
  declined: [
    'Ахметов',
    'Әбдірахманов',
    'Әлімжанов',
    'Байғалиев',
    'Бекмұхамбетов',
    'Досжанов',
    'Есімов',
    'Жұмабаев',
    'Жүнісов',
    'Ілиясов',
    'Кәрімов',
    'Қасымов',
    'Қожахметов',
    'Мұқанов',
    'Нұрмағамбетов',
    'Оңғарбаев',
    'Өмірзақов',
    'Рақымов',
    'Сәрсенов',
    'Сейітқалиев',
    'Смағұлов',
    'Сүлейменов',
    'Тілеубергенов',
    'Төлегенов',
    'Тұрсынов',
    'Ұзақбаев',
    'Үмбетов',
    'Шаяхметов',
    'Ысқақов',
    'Ғабдуллин',
  ] as const,
  plain: [
    'Ахмет',
    'Әлімжан',
    'Бейсен',
    'Болат',
    'Досжан',
    'Есім',
    'Жүніс',
    'Ілияс',
    'Қасым',
    'Қожахмет',
    'Мұқан',
    'Өмірзақ',
    'Сәрсен',
    'Серік',
    'Сүлеймен',
    'Төлеген',
    'Тұрсын',
    'Үмбет',
    'Шаяхмет',
    'Ысқақ',
  ] as const,
  F: [
    'Ажар',
    'Айгерім',
    'Айсұлу',
    'Ақбота',
    'Аружан',
    'Аяулым',
    'Әсем',
    'Балжан',
    'Гауһар',
    'Гүлдана',
    'Гүлназ',
    'Ғазиза',
    'Дильназ',
    'Жаңагүл',
    'Жібек',
    'Зере',
    'Іңкәр',
    'Інжу',
    'Камила',
    'Қарлығаш',
    'Қымбат',
    'Ләззат',
    'Мадина',
    'Меруерт',
    'Мөлдір',
    'Назерке',
    'Нұргүл',
    'Өрзия',
    'Сәуле',
    'Сымбат',
    'Томирис',
    'Ұлжан',
    'Шолпан',
  ] as const,
  M: [
    'Айбек',
    'Айдос',
    'Арман',
    'Асқар',
    'Әділет',
    'Әлихан',
    'Бағдат',
    'Бауыржан',
    'Бекзат',
    'Дархан',
    'Дәурен',
    'Диас',
    'Ерасыл',
    'Ернұр',
    'Ғалымжан',
    'Ғани',
    'Жәнібек',
    'Жиһангер',
    'Қайрат',
    'Қанат',
    'Мәди',
    'Мирас',
    'Мұхтар',
    'Нұрлан',
    'Нұрсұлтан',
    'Олжас',
    'Өмірбек',
    'Рүстем',
    'Санжар',
    'Сұңқар',
    'Темірлан',
    'Тоқтар',
    'Ұлан',
    'Үсен',
    'Шыңғыс',
  ] as const,
};

const RUSSIAN = {
  declined: [
    'Волков',
    'Воробьёв',
    'Голубев',
    'Зайцев',
    'Иванов',
    'Королёв',
    'Кузнецов',
    'Морозов',
    'Павлов',
    'Петров',
    'Попов',
    'Семёнов',
    'Смирнов',
    'Соколов',
    'Фёдоров',
    'Щербаков',
  ] as const,
  plain: ['Бондаренко', 'Вебер', 'Ким', 'Пак', 'Тен', 'Цой', 'Шевченко', 'Шмидт'] as const,
  F: [
    'Алина',
    'Анастасия',
    'Валерия',
    'Виктория',
    'Дарья',
    'Екатерина',
    'Елена',
    'Ксения',
    'Мария',
    'Ольга',
    'Полина',
    'Софья',
    'Юлия',
    'Яна',
  ] as const,
  M: [
    'Александр',
    'Андрей',
    'Артём',
    'Владислав',
    'Даниил',
    'Дмитрий',
    'Евгений',
    'Илья',
    'Кирилл',
    'Максим',
    'Никита',
    'Роман',
    'Сергей',
    'Тимур',
  ] as const,
  fathers: [
    { M: 'Александрович', F: 'Александровна' },
    { M: 'Андреевич', F: 'Андреевна' },
    { M: 'Викторович', F: 'Викторовна' },
    { M: 'Игоревич', F: 'Игоревна' },
    { M: 'Ильич', F: 'Ильинична' },
    { M: 'Николаевич', F: 'Николаевна' },
    { M: 'Сергеевич', F: 'Сергеевна' },
    { M: 'Юрьевич', F: 'Юрьевна' },
  ] as const,
};

/** Names as passports spell them; women add an *a*. */
const LATIN = {
  declined: ['Akhmetov', 'Bekmukhanov', 'Iskakov', 'Omarov', 'Serikbayev', 'Tulegenov', 'Zhunussov'] as const,
  F: ['Aigerim', 'Alua', 'Aruzhan', 'Dana', 'Kamila', 'Zhanel'] as const,
  M: ['Alikhan', 'Dias', 'Nurlan', 'Sanzhar', 'Timur', 'Yernur'] as const,
};

/** Citizenships of the foreigners with family and given names for each sex. */
const FOREIGN = {
  UZ: { F: ['Каримова', 'Нодира'], M: ['Каримов', 'Шерзод'] },
  KG: { F: ['Асанова', 'Айпери'], M: ['Асанов', 'Бакыт'] },
  RU: { F: ['Соловьёва', 'Марина'], M: ['Соловьёв', 'Григорий'] },
  TR: { F: ['Yılmaz', 'Ayşe'], M: ['Yılmaz', 'Mehmet'] },
  MN: { F: ['Батболд', 'Оюун'], M: ['Батболд', 'Тэмүүлэн'] },
  TM: { F: ['Аннаева', 'Огулджан'], M: ['Аннаев', 'Мерет'] },
  UA: { F: ['Коваленко', 'Оксана'], M: ['Коваленко', 'Тарас'] },
  IN: { F: ['Sharma', 'Priya'], M: ['Sharma', 'Arjun'] },
  CN: { F: ['Wang', 'Jing'], M: ['Wang', 'Lei'] },
} as const satisfies Record<string, Record<SexCode, readonly [family: string, given: string]>>;

export type ForeignCitizenship = keyof typeof FOREIGN;

export const FOREIGN_CITIZENSHIPS = Object.keys(FOREIGN) as [ForeignCitizenship, ...ForeignCitizenship[]];

/** Draws a citizen's name: two thirds Kazakh, a quarter Russian or of another people of the country, the rest in Latin. */
export function drawCitizenName(random: Random, sex: SexCode): PersonName {
  const origin = random.weighted([
    ['kazakh', 68],
    ['russian', 26],
    ['latin', 6],
  ]);
  if (origin === 'latin') {
    return { family: declined(random.pick(LATIN.declined), sex, 'a'), given: random.pick(LATIN[sex]), patronymic: '' };
  }
  if (origin === 'russian') {
    const family = random.chance(0.8) ? declined(random.pick(RUSSIAN.declined), sex, 'а') : random.pick(RUSSIAN.plain);
    const patronymic = random.chance(0.92) ? random.pick(RUSSIAN.fathers)[sex] : '';
    return { family, given: random.pick(RUSSIAN[sex]), patronymic };
  }
  const family = random.chance(0.75) ? declined(random.pick(KAZAKH.declined), sex, 'а') : random.pick(KAZAKH.plain);
  const father = random.pick(KAZAKH.M);
  const patronymic = random.chance(0.86) ? `${father}${sex === 'F' ? 'қызы' : 'ұлы'}` : '';
  return { family, given: random.pick(KAZAKH[sex]), patronymic };
}

/** The name of a foreigner of a citizenship. */
export function foreignName(citizenship: ForeignCitizenship, sex: SexCode): PersonName {
  const [family, given] = FOREIGN[citizenship][sex];
  return { family, given, patronymic: '' };
}

function declined(family: string, sex: SexCode, ending: string): string {
  return sex === 'F' ? `${family}${ending}` : family;
}
