import type { WordsPart } from '../language/catalogues.js';

/** The scripts and words that the page at an address needs before it can be used. */
export interface FirstNeeds {
  readonly words: readonly WordsPart[];
  readonly load: readonly (() => Promise<unknown>)[];
}

interface Desk extends FirstNeeds {
  readonly at: string;
}

/** The pages of desks that people keep as a bookmark or come to first. */
const DESKS: readonly Desk[] = [
  { at: '/work', words: [], load: [() => import('../features/work/work-page.js')] },
  { at: '/participations', words: [], load: [() => import('../features/participations/participations-page.js')] },
  { at: '/kpi', words: ['evaluation'], load: [() => import('../features/kpi/kpi-page.js')] },
  { at: '/national', words: ['national'], load: [() => import('../features/national/national-page.js')] },
];

/**
 * What is known of an address before the router is there: the audience, by which the words and the lists of pages go, and the
 * script of the pages that people come to by a link. All others find theirs by the router.
 */
export function findFirstNeeds(path: string): FirstNeeds {
  if (path.startsWith('/my/reports/'))
    return {
      words: ['participant'],
      load: [
        () => import('../features/report-form/report-frame.js'),
        () => import('../features/report-form/report-page.js'),
        () => import('../features/report-form/question-page.js'),
      ],
    };
  if (path === '/my')
    return { words: ['participant', 'projects'], load: [() => import('../features/participant-home/home-page.js')] };
  if (path.startsWith('/my/') || path === '/consent') return { words: ['participant'], load: [] };
  if (path.startsWith('/invitation/'))
    return { words: ['participant'], load: [() => import('../features/invitation/invitation-page.js')] };
  if (path === '/sign-in') return { words: [], load: [() => import('../features/sign-in/sign-in-page.js')] };
  const desk = DESKS.find(({ at }) => path === at || path.startsWith(`${at}/`));
  if (!desk) return { words: [], load: [] };
  return {
    words: ['staff', ...desk.words],
    load: [() => import('./routes/desk.js'), ...(path === desk.at ? desk.load : [])],
  };
}
