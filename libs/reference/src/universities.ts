import type { RegionCode } from './regions.js';
import { type Label, UnknownReferenceCodeError } from './label.js';

export interface University {
  /** Stable upper-case code, unique in the registry. */
  readonly code: string;
  /** KATO region of the head office. */
  readonly region: RegionCode;
  readonly label: Label;
  /** Business identification number, where one is publicly known. */
  readonly bin?: string;
}

/** A university's region, its name in Kazakh, Russian and English, and its BIN where publicly known. */
type UniversityRow = readonly [region: RegionCode, kk: string, ru: string, en: string, bin?: string];

/**
 * Universities the registry is seeded with. Several were renamed in 2023–2025: the names are a starting point that an
 * administrator corrects in the registry, the codes stay. The id a university has in the national platform EPVO is
 * known to that university alone and is therefore not here.
 */
const UNIVERSITY_TABLE: Readonly<Record<string, UniversityRow>> = {
  KAZNU: [
    '75',
    'Әл-Фараби атындағы Қазақ ұлттық университеті',
    'Казахский национальный университет имени аль-Фараби',
    'Al-Farabi Kazakh National University',
    '990140001154',
  ],
  ENU: [
    '71',
    'Л.Н. Гумилев атындағы Еуразия ұлттық университеті',
    'Евразийский национальный университет имени Л.Н. Гумилёва',
    'L.N. Gumilyov Eurasian National University',
  ],
  SATBAYEV: [
    '75',
    'Қ.И. Сәтбаев атындағы Қазақ ұлттық техникалық зерттеу университеті',
    'КазНИТУ имени К.И. Сатпаева',
    'Satbayev University',
  ],
  KAZNPU: [
    '75',
    'Абай атындағы Қазақ ұлттық педагогикалық университеті',
    'КазНПУ имени Абая',
    'Abai Kazakh National Pedagogical University',
  ],
  KAZNWPU: [
    '75',
    'Қазақ ұлттық қыздар педагогикалық университеті',
    'Казахский национальный женский педагогический университет',
    "Kazakh National Women's Teacher Training University",
  ],
  KAZNARU: [
    '75',
    'Қазақ ұлттық аграрлық зерттеу университеті',
    'Казахский национальный аграрный исследовательский университет',
    'Kazakh National Agrarian Research University',
  ],
  KAZNMU: [
    '75',
    'С.Ж. Асфендияров атындағы Қазақ ұлттық медицина университеті',
    'КазНМУ имени С.Д. Асфендиярова',
    'Asfendiyarov Kazakh National Medical University',
  ],
  KATRU: [
    '71',
    'С. Сейфуллин атындағы Қазақ агротехникалық зерттеу университеті',
    'КАТИУ имени С. Сейфуллина',
    'S. Seifullin Kazakh Agrotechnical Research University',
  ],
  KAZNUA: [
    '71',
    'Қазақ ұлттық өнер университеті',
    'Казахский национальный университет искусств',
    'Kazakh National University of Arts',
  ],
  KAZCONS: [
    '75',
    'Құрманғазы атындағы Қазақ ұлттық консерваториясы',
    'Консерватория имени Курмангазы',
    'Kurmangazy Kazakh National Conservatory',
  ],
  KAZNAA: [
    '75',
    'Т. Жүргенов атындағы Қазақ ұлттық өнер академиясы',
    'Казахская национальная академия искусств имени Т. Жургенова',
    'T. Zhurgenov Kazakh National Academy of Arts',
  ],
  BUKETOV: [
    '35',
    'Е.А. Бөкетов атындағы Қарағанды университеті',
    'Карагандинский университет имени Е.А. Букетова',
    'Karaganda Buketov University',
  ],
  KARTU: [
    '35',
    'Әбілқас Сағынов атындағы Қарағанды техникалық университеті',
    'Карагандинский технический университет имени А. Сагинова',
    'Abylkas Saginov Karaganda Technical University',
  ],
  KMU: ['35', 'Қарағанды медицина университеті', 'Медицинский университет Караганды', 'Karaganda Medical University'],
  KARIU: [
    '35',
    'Қарағанды индустриялық университеті',
    'Карагандинский индустриальный университет',
    'Karaganda Industrial University',
  ],
  KEUK: [
    '35',
    'Қазтұтынуодағы Қарағанды университеті',
    'Карагандинский университет Казпотребсоюза',
    'Karaganda University of Kazpotrebsoyuz',
  ],
  AUEZOV: [
    '79',
    'М. Әуезов атындағы Оңтүстік Қазақстан университеті',
    'Южно-Казахстанский университет имени М. Ауэзова',
    'M. Auezov South Kazakhstan University',
  ],
  SKPU: [
    '79',
    'Ө. Жәнібеков атындағы Оңтүстік Қазақстан педагогикалық университеті',
    'Южно-Казахстанский педагогический университет имени О. Жанибекова',
    'O. Zhanibekov South Kazakhstan Pedagogical University',
  ],
  EKU: [
    '63',
    'С. Аманжолов атындағы Шығыс Қазақстан университеті',
    'Восточно-Казахстанский университет имени С. Аманжолова',
    'S. Amanzholov East Kazakhstan University',
  ],
  EKTU: [
    '63',
    'Д. Серікбаев атындағы Шығыс Қазақстан техникалық университеті',
    'Восточно-Казахстанский технический университет имени Д. Серикбаева',
    'D. Serikbayev East Kazakhstan Technical University',
  ],
  SHAKARIM: ['10', 'Шәкәрім университеті', 'Университет имени Шакарима', 'Shakarim University'],
  SMU: ['10', 'Семей медицина университеті', 'Медицинский университет Семей', 'Semey Medical University'],
  TORAIGHYROV: ['55', 'Торайғыров университеті', 'Торайгыров университет', 'Toraighyrov University'],
  PPU: [
    '55',
    'Ә. Марғұлан атындағы Павлодар педагогикалық университеті',
    'Павлодарский педагогический университет имени Ә. Марғұлана',
    'A. Margulan Pavlodar Pedagogical University',
  ],
  INEU: [
    '55',
    'Инновациялық Еуразия университеті',
    'Инновационный Евразийский университет',
    'Innovative University of Eurasia',
  ],
  NKU: [
    '59',
    'М. Қозыбаев атындағы Солтүстік Қазақстан университеті',
    'Северо-Казахстанский университет имени М. Козыбаева',
    'M. Kozybayev North Kazakhstan University',
  ],
  KOKSHETAU: [
    '11',
    'Ш. Уәлиханов атындағы Көкшетау университеті',
    'Кокшетауский университет имени Ш. Уалиханова',
    'Sh. Ualikhanov Kokshetau University',
  ],
  KRU: [
    '39',
    'Ахмет Байтұрсынұлы атындағы Қостанай өңірлік университеті',
    'Костанайский региональный университет имени Ахмет Байтұрсынұлы',
    'A. Baitursynuly Kostanay Regional University',
  ],
  RUDNY: [
    '39',
    'Рудный индустриялық университеті',
    'Рудненский индустриальный университет',
    'Rudny Industrial University',
  ],
  ARKALYK: [
    '39',
    'Ы. Алтынсарин атындағы Арқалық педагогикалық институты',
    'Аркалыкский педагогический институт имени И. Алтынсарина',
    'I. Altynsarin Arkalyk Pedagogical Institute',
  ],
  WKU: [
    '27',
    'М. Өтемісов атындағы Батыс Қазақстан университеті',
    'ЗКУ имени М. Утемисова',
    'M. Utemisov West Kazakhstan University',
  ],
  WKATU: [
    '27',
    'Жәңгір хан атындағы Батыс Қазақстан аграрлық-техникалық университеті',
    'Западно-Казахстанский аграрно-технический университет имени Жангир хана',
    'Zhangir Khan West Kazakhstan Agrarian-Technical University',
  ],
  WKMU: [
    '15',
    'М. Оспанов атындағы Батыс Қазақстан медицина университеті',
    'Западно-Казахстанский медицинский университет имени М. Оспанова',
    'M. Ospanov West Kazakhstan Medical University',
  ],
  ARU: [
    '15',
    'Қ. Жұбанов атындағы Ақтөбе өңірлік университеті',
    'Актюбинский региональный университет имени К. Жубанова',
    'K. Zhubanov Aktobe Regional University',
  ],
  ATYRAU: [
    '23',
    'Х. Досмұхамедов атындағы Атырау университеті',
    'Атырауский университет имени Х. Досмухамедова',
    'Kh. Dosmukhamedov Atyrau University',
  ],
  AUOG: [
    '23',
    'С. Өтебаев атындағы Атырау мұнай және газ университеті',
    'Атырауский университет нефти и газа имени С. Утебаева',
    'S. Utebayev Atyrau University of Oil and Gas',
  ],
  YESSENOV: [
    '47',
    'Ш. Есенов атындағы Каспий технологиялар және инжиниринг университеті',
    'Каспийский университет технологий и инжиниринга имени Ш. Есенова',
    'Yessenov University',
  ],
  KORKYT: [
    '43',
    'Қорқыт Ата атындағы Қызылорда университеті',
    'Кызылординский университет имени Коркыт Ата',
    'Korkyt Ata Kyzylorda University',
  ],
  DULATY: [
    '31',
    'М.Х. Дулати атындағы Тараз университеті',
    'Таразский университет имени М.Х. Дулати',
    'M.Kh. Dulaty Taraz University',
  ],
  KNUWMI: [
    '31',
    'Қазақ ұлттық су шаруашылығы және ирригация университеті',
    'Казахский национальный университет водного хозяйства и ирригации',
    'Kazakh National University of Water Management and Irrigation',
  ],
  YASSAWI: [
    '61',
    'Қожа Ахмет Ясауи атындағы Халықаралық қазақ-түрік университеті',
    'МКТУ имени Х.А. Ясави',
    'Khoja Akhmet Yassawi International Kazakh-Turkish University',
  ],
  ZHETYSU: [
    '33',
    'І. Жансүгіров атындағы Жетісу университеті',
    'Жетысуский университет имени И. Жансугурова',
    'I. Zhansugurov Zhetysu University',
  ],
  ZHEZU: [
    '62',
    'Ө.А. Байқоңыров атындағы Жезқазған университеті',
    'Жезказганский университет имени О. Байконурова',
    'O. Baikonurov Zhezkazgan University',
  ],
  ABLAIKHAN: [
    '75',
    'Абылай хан атындағы Қазақ халықаралық қатынастар және әлем тілдері университеті',
    'КазУМОиМЯ имени Абылай хана',
    'Ablai Khan University',
  ],
  KBTU: [
    '75',
    'Қазақстан-Британ техникалық университеті',
    'Казахстанско-Британский технический университет',
    'Kazakh-British Technical University',
  ],
  IITU: [
    '75',
    'Халықаралық ақпараттық технологиялар университеті',
    'Международный университет информационных технологий',
    'International IT University',
  ],
  AITU: ['71', 'Astana IT University', 'Astana IT University', 'Astana IT University'],
  NARXOZ: ['75', 'Нархоз университеті', 'Университет Нархоз', 'Narxoz University'],
  ALMAU: ['75', 'Алматы Менеджмент Университеті', 'Алматы Менеджмент Университет', 'AlmaU'],
  KIMEP: ['75', 'КИМЭП университеті', 'Университет КИМЭП', 'KIMEP University'],
  SDU: ['19', 'SDU University', 'SDU University', 'SDU University'],
  MNU: ['71', 'Мақсұт Нәрікбаев университеті', 'Университет имени Максута Нарикбаева', 'Maqsut Narikbayev University'],
  TURAN: ['75', '«Тұран» университеті', 'Университет «Туран»', 'Turan University'],
  IEC: [
    '75',
    'Халықаралық білім беру корпорациясы',
    'Международная образовательная корпорация (КазГАСА)',
    'International Educational Corporation',
  ],
  AUPET: [
    '75',
    'Ғ. Дәукеев атындағы Алматы энергетика және байланыс университеті',
    'Алматинский университет энергетики и связи имени Г. Даукеева',
    'G. Daukeyev Almaty University of Power Engineering and Telecommunications',
  ],
  AMU: ['71', 'Астана медицина университеті', 'Медицинский университет Астана', 'Astana Medical University'],
  NU: ['71', 'Назарбаев Университеті', 'Назарбаев Университет', 'Nazarbayev University'],
  ALT: ['75', 'АЛТ университеті', 'АЛТ университет', 'ALT University'],
  UIB: [
    '75',
    'К. Сағадиев атындағы Халықаралық бизнес университеті',
    'Международный университет бизнеса имени К. Сагадиева',
    'Sagadiyev University of International Business',
  ],
  KAST: [
    '75',
    'Қазақ спорт және туризм академиясы',
    'Казахская академия спорта и туризма',
    'Kazakh Academy of Sport and Tourism',
  ],
};

/** The universities, in the order of the national list. */
export const UNIVERSITIES: readonly University[] = Object.entries(UNIVERSITY_TABLE).map(
  ([code, [region, kk, ru, en, bin]]) => ({ code, region, label: { kk, ru, en }, bin }),
);

const BY_CODE: ReadonlyMap<string, University> = new Map(
  UNIVERSITIES.map((university) => [university.code, university]),
);

/** The seeded university of a code, or nothing. */
export function findUniversity(code: string): University | undefined {
  return BY_CODE.get(code);
}

/**
 * The seeded university of a code.
 * @throws {UnknownReferenceCodeError} `unknown_reference_code` where no university has it
 */
export function getUniversity(code: string): University {
  const university = BY_CODE.get(code);
  if (!university) throw new UnknownReferenceCodeError('university', code);
  return university;
}
