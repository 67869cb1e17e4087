import { CODE_LIST_NAMES } from './code-list-names.js';
import { CODE_LISTS, type CodeListName } from './code-lists.js';
import { COUNTRIES } from './countries.js';
import { DIRECTIONS_OF_TRAINING } from './directions-of-training.js';
import { EDUCATION_AREAS } from './education-areas.js';
import { HOST_REGIONS } from './host-regions.js';
import { ISCED_BROAD_FIELDS } from './isced-broad-fields.js';
import type { Label, LabelledCodes } from './label.js';
import { OCCUPATION_MAJOR_GROUPS } from './occupations.js';
import { REGIONS } from './regions.js';

/** One code of a list with its name; `within` is the code of the wider list that it belongs to. */
export interface ListedCode {
  readonly code: string;
  readonly label: Label;
  readonly within: string | null;
}

/** A list of codes under its name, with the act or the standard that it follows where it is not the register's own. */
export interface CodeList {
  readonly list: string;
  readonly name: Label;
  readonly source: string | null;
  readonly codes: readonly ListedCode[];
}

function codesOf(labels: LabelledCodes): ListedCode[] {
  return Object.entries(labels).map(([code, label]) => ({ code, label, within: null }));
}

/** A JavaScript object lists keys that look like integers ('10') before the others ('01'). */
function classified(labels: LabelledCodes): ListedCode[] {
  return codesOf(labels).toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

/** Lists that follow an act or a standard outside of the register. */
const CLASSIFIERS: readonly CodeList[] = [
  {
    list: 'country',
    name: { kk: 'Елдер', ru: 'Страны', en: 'Countries' },
    source: 'ISO 3166-1 alpha-2',
    codes: COUNTRIES.map(({ code, label, hostRegion }) => ({ code, label, within: hostRegion })),
  },
  {
    list: 'hostRegion',
    name: { kk: 'Қабылдаушы елдердің аймақтары', ru: 'Регионы принимающих стран', en: 'Regions of host countries' },
    source: null,
    codes: codesOf(HOST_REGIONS),
  },
  {
    list: 'region',
    name: { kk: 'Қазақстан өңірлері', ru: 'Регионы Казахстана', en: 'Regions of Kazakhstan' },
    source: 'KATO, ISO 3166-2:KZ (2022)',
    codes: classified(REGIONS),
  },
  {
    list: 'directionOfTraining',
    name: { kk: 'Даярлау бағыттары', ru: 'Направления подготовки', en: 'Directions of training' },
    source: '№ 569, 13.10.2018',
    codes: DIRECTIONS_OF_TRAINING.map(({ code, label, area }) => ({ code, label, within: area })),
  },
  {
    list: 'educationArea',
    name: { kk: 'Білім беру салалары', ru: 'Области образования', en: 'Areas of education' },
    source: '№ 569, 13.10.2018',
    codes: classified(EDUCATION_AREAS),
  },
  {
    list: 'iscedBroadField',
    name: { kk: 'ISCED-F кең салалары', ru: 'Широкие области ISCED-F', en: 'ISCED-F broad fields' },
    source: 'ISCED-F 2013',
    codes: classified(ISCED_BROAD_FIELDS),
  },
  {
    list: 'occupationGroup',
    name: { kk: 'Кәсіптердің ірі топтары', ru: 'Укрупнённые группы занятий', en: 'Major groups of occupations' },
    source: 'НК РК 01-2017',
    codes: classified(OCCUPATION_MAJOR_GROUPS),
  },
];

const OWN_LISTS: readonly CodeList[] = (Object.keys(CODE_LISTS) as CodeListName[]).map((list) => ({
  list,
  name: CODE_LIST_NAMES[list],
  source: null,
  codes: codesOf(CODE_LISTS[list]),
}));

/** Every list of codes that the records use: the classifiers first, then the closed lists of the register. */
export const CODE_LIST_CATALOGUE: readonly CodeList[] = [...CLASSIFIERS, ...OWN_LISTS];
