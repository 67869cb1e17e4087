import { queryOptions } from '@tanstack/react-query';
import type { Language } from '#reference/label.js';
import type { SessionView } from '../../api/contract.js';

interface Guide {
  readonly title: string;
  readonly html: string;
}

/** The guides of docs/guides, each in three languages and each a chunk of its own. */
const GUIDES = {
  participant: {
    kk: () => import('../../../../../docs/guides/kk/participant.md'),
    ru: () => import('../../../../../docs/guides/ru/participant.md'),
    en: () => import('../../../../../docs/guides/en/participant.md'),
  },
  public: {
    kk: () => import('../../../../../docs/guides/kk/public.md'),
    ru: () => import('../../../../../docs/guides/ru/public.md'),
    en: () => import('../../../../../docs/guides/en/public.md'),
  },
  coordinator: {
    kk: () => import('../../../../../docs/guides/kk/coordinator.md'),
    ru: () => import('../../../../../docs/guides/ru/coordinator.md'),
    en: () => import('../../../../../docs/guides/en/coordinator.md'),
  },
  import: {
    kk: () => import('../../../../../docs/guides/kk/import.md'),
    ru: () => import('../../../../../docs/guides/ru/import.md'),
    en: () => import('../../../../../docs/guides/en/import.md'),
  },
  reviewer: {
    kk: () => import('../../../../../docs/guides/kk/reviewer.md'),
    ru: () => import('../../../../../docs/guides/ru/reviewer.md'),
    en: () => import('../../../../../docs/guides/en/reviewer.md'),
  },
  ministry: {
    kk: () => import('../../../../../docs/guides/kk/ministry.md'),
    ru: () => import('../../../../../docs/guides/ru/ministry.md'),
    en: () => import('../../../../../docs/guides/en/ministry.md'),
  },
  administrator: {
    kk: () => import('../../../../../docs/guides/kk/administrator.md'),
    ru: () => import('../../../../../docs/guides/ru/administrator.md'),
    en: () => import('../../../../../docs/guides/en/administrator.md'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, () => Promise<Guide>>>>>;

export type GuideName = keyof typeof GUIDES;
export const GUIDE_NAMES = Object.keys(GUIDES) as readonly GuideName[];

/** What is written for each role. */
const GUIDES_OF = {
  participant: ['participant'],
  coordinator: ['coordinator', 'import'],
  reviewer: ['reviewer'],
  ministry: ['ministry', 'public'],
  admin: ['administrator', 'import'],
} as const satisfies Readonly<Record<SessionView['user']['role'], readonly GuideName[]>>;

/** The guides for one role, and all others; anybody may read any. */
export function sortGuides(role: SessionView['user']['role']): {
  own: readonly GuideName[];
  others: readonly GuideName[];
} {
  const own: readonly GuideName[] = GUIDES_OF[role];
  return { own, others: GUIDE_NAMES.filter((name) => !own.includes(name)) };
}

/** Whether an address names a guide. */
export function isGuideName(name: string): name is GuideName {
  return GUIDE_NAMES.some((known) => known === name);
}

/** A guide in one language. */
export function guideQuery(name: GuideName, language: Language) {
  return queryOptions({
    queryKey: ['guides', name, language],
    queryFn: async (): Promise<Guide> => {
      const { title, html } = await GUIDES[name][language]();
      return { title, html };
    },
    staleTime: Infinity,
  });
}
