import type { Language } from '#reference/label.js';

/**
 * A part of the catalogue: what every page needs, what those of one audience need besides, and what single fields of work
 * need that few pages belong to. A route of such a field asks for its part: `requires('<permission>', '<part>')`.
 */
export type WordsPart =
  | 'start'
  | 'entry'
  | 'staff'
  | 'importing'
  | 'participant'
  | 'projects'
  | 'own'
  | 'selection'
  | 'verification'
  | 'evaluation'
  | 'national'
  | 'oversight'
  | 'auditing';

/** Loads the words of a part in a language. */
export const catalogues = {
  kk: {
    start: async () => (await import('../messages/kk/start.js')).start,
    entry: async () => (await import('../messages/kk/entry.js')).entry,
    staff: async () => (await import('../messages/kk/staff.js')).staff,
    importing: async () => (await import('../messages/kk/importing.js')).importing,
    participant: async () => (await import('../messages/kk/participant.js')).participant,
    projects: async () => (await import('../messages/kk/projects.js')).projects,
    own: async () => (await import('../messages/kk/own.js')).own,
    selection: async () => (await import('../messages/kk/selection.js')).selection,
    verification: async () => (await import('../messages/kk/verification.js')).verification,
    evaluation: async () => (await import('../messages/kk/evaluation.js')).evaluation,
    national: async () => (await import('../messages/kk/national.js')).national,
    oversight: async () => (await import('../messages/kk/oversight.js')).oversight,
    auditing: async () => (await import('../messages/kk/auditing.js')).auditing,
  },
  ru: {
    start: async () => (await import('../messages/ru/start.js')).start,
    entry: async () => (await import('../messages/ru/entry.js')).entry,
    staff: async () => (await import('../messages/ru/staff.js')).staff,
    importing: async () => (await import('../messages/ru/importing.js')).importing,
    participant: async () => (await import('../messages/ru/participant.js')).participant,
    projects: async () => (await import('../messages/ru/projects.js')).projects,
    own: async () => (await import('../messages/ru/own.js')).own,
    selection: async () => (await import('../messages/ru/selection.js')).selection,
    verification: async () => (await import('../messages/ru/verification.js')).verification,
    evaluation: async () => (await import('../messages/ru/evaluation.js')).evaluation,
    national: async () => (await import('../messages/ru/national.js')).national,
    oversight: async () => (await import('../messages/ru/oversight.js')).oversight,
    auditing: async () => (await import('../messages/ru/auditing.js')).auditing,
  },
  en: {
    start: async () => (await import('../messages/en/start.js')).start,
    entry: async () => (await import('../messages/en/entry.js')).entry,
    staff: async () => (await import('../messages/en/staff.js')).staff,
    importing: async () => (await import('../messages/en/importing.js')).importing,
    participant: async () => (await import('../messages/en/participant.js')).participant,
    projects: async () => (await import('../messages/en/projects.js')).projects,
    own: async () => (await import('../messages/en/own.js')).own,
    selection: async () => (await import('../messages/en/selection.js')).selection,
    verification: async () => (await import('../messages/en/verification.js')).verification,
    evaluation: async () => (await import('../messages/en/evaluation.js')).evaluation,
    national: async () => (await import('../messages/en/national.js')).national,
    oversight: async () => (await import('../messages/en/oversight.js')).oversight,
    auditing: async () => (await import('../messages/en/auditing.js')).auditing,
  },
} as const satisfies Record<Language, Record<WordsPart, () => Promise<unknown>>>;
