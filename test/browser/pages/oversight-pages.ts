import { idOfFirst, type SamplePage } from './sample-page.js';

/** Data quality, surveys, users, code lists, mails, jobs and publications. */
export const OVERSIGHT_PAGES: readonly SamplePage[] = [
  { route: '/oversight', name: 'oversight', readers: ['ministry'], address: '/oversight' },
  { route: '/data-quality', name: 'data-quality', readers: ['coordinator', 'ministry'], address: '/data-quality' },
  {
    route: '/data-quality/findings',
    name: 'data-quality-findings',
    readers: ['coordinator', 'ministry'],
    address: '/data-quality/findings?severity=error',
  },
  {
    route: '/data-quality/findings',
    name: 'data-quality-findings-none',
    readers: ['coordinator'],
    address: '/data-quality/findings?rule=planned_end_before_start',
  },
  { route: '/ageing', name: 'ageing', readers: ['ministry'], address: '/ageing' },
  {
    route: '/ageing',
    name: 'ageing-university',
    readers: ['ministry'],
    address: '/ageing?university=KAZNU&owner=coordinator',
  },
  {
    route: '/publication-versions',
    name: 'publication-versions',
    readers: ['ministry'],
    address: '/publication-versions',
  },
  {
    route: '/publication-versions/prepare',
    name: 'publication-prepare',
    readers: ['ministry'],
    address: '/publication-versions/prepare',
  },
  {
    route: '/publication-versions/$version',
    name: 'publication-version',
    readers: ['ministry'],
    address: '/publication-versions/1',
  },
  { route: '/sample-audits', name: 'sample-audits', readers: ['ministry', 'coordinator'], address: '/sample-audits' },
  { route: '/sample-audits/draw', name: 'sample-audit-draw', readers: ['ministry'], address: '/sample-audits/draw' },
  {
    route: '/sample-audits/$id',
    name: 'sample-audit',
    readers: ['ministry'],
    address: async (ask) => `/sample-audits/${await idOfFirst(ask, '/api/v1/sample-audits?limit=1')}`,
  },
  { route: '/surveys', name: 'surveys', readers: ['ministry'], address: '/surveys' },
  { route: '/surveys/new', name: 'survey-new', readers: ['ministry'], address: '/surveys/new' },
  {
    route: '/surveys/$id',
    name: 'survey',
    readers: ['ministry'],
    address: async (ask) => `/surveys/${await idOfFirst(ask, '/api/v1/surveys?limit=1')}`,
  },
  { route: '/users', name: 'users', readers: ['admin'], address: '/users' },
  { route: '/users/add', name: 'user-add', readers: ['admin'], address: '/users/add' },
  { route: '/code-lists', name: 'code-lists', readers: ['admin', 'ministry'], address: '/code-lists' },
  { route: '/code-lists/$list', name: 'code-list', readers: ['admin'], address: '/code-lists/directionOfTraining' },
  { route: '/audit-log', name: 'audit-log', readers: ['admin'], address: '/audit-log' },
  { route: '/audit-log', name: 'audit-log-none', readers: ['admin'], address: '/audit-log?actor=nobody@example.org' },
  { route: '/mails', name: 'mails', readers: ['admin'], address: '/mails' },
  {
    route: '/mails/$id',
    name: 'mail',
    readers: ['admin'],
    address: async (ask) => `/mails/${await idOfFirst(ask, '/api/v1/mails?limit=1')}`,
  },
  { route: '/jobs', name: 'jobs', readers: ['admin'], address: '/jobs' },
];
