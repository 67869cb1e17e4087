import type { DirectionCode } from '#reference/directions-of-training.js';
import type { Random } from './random.js';

type Directions = readonly [DirectionCode, ...DirectionCode[]];

const GENERAL: Directions = [
  '011',
  '015',
  '017',
  '022',
  '023',
  '031',
  '032',
  '041',
  '041',
  '042',
  '051',
  '052',
  '053',
  '054',
  '061',
  '061',
  '071',
];
const PEDAGOGICAL: Directions = ['011', '012', '013', '014', '015', '016', '017', '018', '019'];
const TECHNICAL: Directions = ['055', '061', '071', '071', '072', '073', '075', '062'];
const AGRARIAN: Directions = ['081', '082', '083', '085', '086', '091', '087'];
const MEDICAL: Directions = ['101', '101', '101', '101', '102'];
const ARTS: Directions = ['021', '021', '021', '014'];

/** Universities that teach one group of fields; all others take `GENERAL`. */
const SPECIALISED: Readonly<Record<string, Directions>> = {
  ABLAIKHAN: ['023', '023', '023', '017', '041', '031', '032'],
  KAZNPU: PEDAGOGICAL,
  PPU: PEDAGOGICAL,
  SATBAYEV: TECHNICAL,
  KARTU: TECHNICAL,
  RUDNY: TECHNICAL,
  KATRU: AGRARIAN,
  AITU: ['061', '061', '061', '063', '041', '062'],
  NARXOZ: ['041', '041', '031', '042', '061'],
  KAZNMU: MEDICAL,
  AMU: MEDICAL,
  KMU: MEDICAL,
  KAZNUA: ARTS,
  KAZCONS: ARTS,
  KAST: ['014', '111'],
};

/** The medical universities, whose residents are the cohort's `residency`. */
export const MEDICAL_UNIVERSITIES: readonly string[] = ['KAZNMU', 'AMU', 'KMU'];

/** A direction of training that the university teaches; a medical one for residents. */
export function drawField(random: Random, university: string, category: string): DirectionCode {
  return category === 'residency' ? '101' : random.pick(SPECIALISED[university] ?? GENERAL);
}
