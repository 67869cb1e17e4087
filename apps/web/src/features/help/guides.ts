import { queryOptions } from '@tanstack/react-query';
import type { Language } from '#reference/label.js';

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
} as const satisfies Readonly<Record<string, Readonly<Record<Language, () => Promise<Guide>>>>>;

export type GuideName = keyof typeof GUIDES;
export const GUIDE_NAMES = Object.keys(GUIDES) as readonly GuideName[];

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
