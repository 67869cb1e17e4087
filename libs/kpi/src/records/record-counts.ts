import type { UnitState } from '#domain/kpi/unit-state.js';
import type { ListedIndicator } from '../confidential-indicators.js';

/** The counts of a value that a list of records stands behind, by the names that the value gives them. */
export const RECORD_COUNTS = [
  'n',
  'yes',
  'no',
  'unknown',
  'notDue',
  'notApplicable',
  'excluded',
  'late',
  'claimed.n',
  'claimed.yes',
  'claimed.no',
  'claimed.unknown',
  'strict.n',
  'strict.yes',
  'strict.no',
  'strict.unknown',
  'full',
  'partial',
  'none',
  'earnedBlank',
  'amountMissing',
  /** K20: those whose group is known, and those left out of a dimension. */
  'known',
  'leftOut',
] as const;
export type RecordCount = (typeof RECORD_COUNTS)[number];

/** Which units are behind a count: those whose state is one of these letters, and of whose fact `f` this holds besides. */
export interface CountedUnits {
  readonly letters: string;
  readonly fact?: string;
}
type Counts = Partial<Record<RecordCount, CountedUnits>>;

/** What an indicator counts, where its states stand, and which units each count is made of. */
export interface RecordSource {
  readonly unit: 'participation' | 'commitment' | 'report' | 'group_project';
  /** The fact's column that holds the state of a participation or of a group project. */
  readonly column?: string;
  readonly counts: Counts;
}

const ANY = 'yYlnNucdax';

/** The states of a value; n are the first three. */
export const STATE_COUNTS: Partial<Record<RecordCount, readonly UnitState[]>> = {
  n: ['yes', 'no', 'unknown'],
  yes: ['yes'],
  no: ['no'],
  unknown: ['unknown'],
  notDue: ['not_due'],
  notApplicable: ['not_applicable'],
  excluded: ['excluded'],
};

/** The states as letters, where `yes`, `no` and `unknown` may have letters of their own. */
function states({ yes = 'y', no = 'n', unknown = 'u' } = {}): Counts {
  return {
    n: { letters: yes + no + unknown },
    yes: { letters: yes },
    no: { letters: no },
    unknown: { letters: unknown },
    notDue: { letters: 'd' },
    notApplicable: { letters: 'a' },
    excluded: { letters: 'x' },
  };
}

/** A capital says that the answer stands without self-reports; where it does not, the strict variant's is unknown. */
const WITH_STRICT: Counts = {
  ...states({ yes: 'yY', no: 'nN' }),
  'strict.n': { letters: 'yYnNu' },
  'strict.yes': { letters: 'Y' },
  'strict.no': { letters: 'N' },
  'strict.unknown': { letters: 'ynu' },
};
/** A return is `l`, yes but late, or `c`, unknown but claimed. */
const RETURNS = { yes: 'yl', unknown: 'uc' };

const ofParticipations = (column: string, counts: Counts = states()): RecordSource => ({
  unit: 'participation',
  column,
  counts,
});
const OF_COMMITMENTS: RecordSource = { unit: 'commitment', counts: states() };

/** Of every indicator with facts the lists behind its counts. */
export const RECORD_SOURCES: Readonly<Record<ListedIndicator, RecordSource>> = {
  K01: ofParticipations('k01', {
    ...states(RETURNS),
    late: { letters: 'l' },
    'claimed.n': { letters: 'ylnuc' },
    'claimed.yes': { letters: 'ylc' },
    'claimed.no': { letters: 'n' },
    'claimed.unknown': { letters: 'u' },
  }),
  K02: ofParticipations('k02', WITH_STRICT),
  K03: ofParticipations('k03', WITH_STRICT),
  K04: OF_COMMITMENTS,
  K05: { unit: 'report', counts: states() },
  K06_6: ofParticipations('k06_6'),
  K06_12: ofParticipations('k06_12'),
  K06_24: ofParticipations('k06_24'),
  K07: ofParticipations('k07', WITH_STRICT),
  K08: ofParticipations('k08', WITH_STRICT),
  K09: ofParticipations('k09', WITH_STRICT),
  K10: ofParticipations('k10', {
    ...states(),
    full: { letters: 'y' },
    partial: { letters: 'n', fact: 'f.k10_recognised <> 0' },
    none: { letters: 'yn', fact: 'f.k10_recognised = 0' },
    earnedBlank: { letters: ANY, fact: `f.standing = 'p' and f.category <> 'staff' and f.k10_earned is null` },
  }),
  K11: ofParticipations('k11', WITH_STRICT),
  K12: ofParticipations('k12'),
  K13: ofParticipations('k13'),
  K14: ofParticipations('k14', WITH_STRICT),
  K16: ofParticipations('k01', {
    ...states(RETURNS),
    amountMissing: { letters: 'ylnuc', fact: 'f.paid_kzt is null' },
  }),
  K17: OF_COMMITMENTS,
  K18: { unit: 'group_project', column: 'k18', counts: states() },
};

const STATES: Readonly<Record<string, UnitState>> = {
  y: 'yes',
  Y: 'yes',
  l: 'yes',
  n: 'no',
  N: 'no',
  u: 'unknown',
  c: 'unknown',
  d: 'not_due',
  a: 'not_applicable',
  x: 'excluded',
};

/** The state that a letter stands for. */
export function stateOfLetter(letter: string): UnitState {
  const state = STATES[letter];
  if (!state) throw new Error(`No state is written ${letter}.`);
  return state;
}
