import type { CountryCode } from '#reference/countries.js';
import type { Random } from './random.js';

type Institutions = readonly [string, ...string[]];

/** Host institutions by country, written as participants write them: in the host's own script or in English. */
const HOST_INSTITUTIONS: Readonly<Partial<Record<CountryCode, Institutions>>> = {
  TR: [
    'Ankara Üniversitesi',
    'Gazi Üniversitesi',
    'Akdeniz Üniversitesi',
    'İstanbul Teknik Üniversitesi',
    'Ege Üniversitesi',
  ],
  PL: [
    'Akademia WSB',
    'Uniwersytet Jagielloński',
    'Uniwersytet Warszawski',
    'Uniwersytet Łódzki',
    'Politechnika Lubelska',
  ],
  DE: ['Technische Universität Dresden', 'Universität Heidelberg', 'Hochschule Anhalt'],
  FR: ['Université de Lorraine', 'Université de Strasbourg', 'INSA Lyon'],
  CZ: ['Masarykova univerzita', 'Česká zemědělská univerzita v Praze', 'Univerzita Karlova'],
  HU: ['Szegedi Tudományegyetem', 'Debreceni Egyetem'],
  LT: ['Vilniaus universitetas', 'Kauno technologijos universitetas'],
  LV: ['Rīgas Tehniskā universitāte', 'Latvijas Universitāte'],
  ES: ['Universitat de València', 'Universidad de Granada'],
  IT: ['Politecnico di Torino', 'Università di Bologna'],
  AT: ['Universität Wien'],
  PT: ['Universidade de Coimbra'],
  EE: ['Tartu Ülikool'],
  FI: ['Itä-Suomen yliopisto'],
  BG: ['Софийски университет'],
  SK: ['Univerzita Komenského'],
  RO: ['Universitatea Babeș-Bolyai'],
  SE: ['Uppsala universitet'],
  SI: ['Univerza v Ljubljani'],
  BE: ['KU Leuven'],
  NL: ['Universiteit Utrecht'],
  GR: ['Aristotle University of Thessaloniki'],
  HR: ['Sveučilište u Zagrebu'],
  CH: ['Université de Genève'],
  GB: ['University of Leeds'],
  NO: ['Universitetet i Oslo'],
  RU: [
    'Томский государственный университет',
    'Казанский федеральный университет',
    'РУДН',
    'Новосибирский государственный университет',
  ],
  UZ: ['Бухоро давлат университети', 'Тошкент давлат университети', 'Самарқанд давлат университети'],
  KG: ['Кыргыз улуттук университети', 'Ош мамлекеттик университети'],
  AZ: ['Bakı Dövlət Universiteti', 'ADA Universiteti'],
  BY: ['Белорусский государственный университет'],
  TJ: ['Донишгоҳи миллии Тоҷикистон'],
  AM: ['Երևանի պետական համալսարան'],
  KR: ['Inha University', 'Hankuk University of Foreign Studies', 'Pusan National University'],
  CN: ["Xi'an Jiaotong University", 'Beijing Language and Culture University', '西北大学'],
  JP: ['Hokkaido University', '筑波大学'],
  MY: ['Universiti Putra Malaysia', 'Universiti Malaya'],
  ID: ['Universitas Gadjah Mada'],
  TH: ['Mahidol University'],
  VN: ['Vietnam National University, Hanoi'],
  SG: ['Nanyang Technological University'],
  PH: ['University of the Philippines'],
  MN: ['Монгол Улсын Их Сургууль'],
  US: ['University of Arizona', 'Indiana University Bloomington', 'Michigan State University'],
  CA: ['University of Alberta'],
  BR: ['Universidade de São Paulo'],
  MX: ['Tecnológico de Monterrey'],
};

/** A host institution of the country; empty (not known) for a country without any. */
export function drawHostInstitution(random: Random, country: CountryCode): string {
  const institutions = HOST_INSTITUTIONS[country];
  return institutions ? random.pick(institutions) : '';
}
