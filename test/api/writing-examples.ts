import { ALATAU, RECORD } from '../fixtures/two-universities.js';
import type { Question } from './running-register.js';

/** A POST that has an effect, told apart by a number, and a query that counts the effect. */
export interface Post {
  readonly request: (number: number) => Pick<Question, 'url' | 'headers' | 'body'>;
  readonly refused: Pick<Question, 'url' | 'headers' | 'body'>;
  readonly effect: (number: number) => string;
}

const newParticipation = (number: number) => ({
  externalId: `N${number}`,
  documentNumber: `AB${1000 + number}`,
  familyName: 'Нұрланова',
  givenName: 'Әсел',
  category: 'master',
  funding: 'state_budget',
  plannedStart: '2025-09-01',
  plannedEnd: '2026-01-31',
  status: 'planned',
});

const newOutput = (number: number) => ({ type: 'patent', title: `Output ${number}`, share: 0.5 });

const csv = { 'content-type': 'text/csv' };
const importUrl = '/api/v1/imports/outputs?dryRun=false';
const HEADER = 'participation_external_id,output_no,type,title,share';

export const PARTICIPATION = `/api/v1/participations/${RECORD[ALATAU].participation}`;

/** POSTs in one transaction of the house's making, and in one of their own; every other POST goes the first way. */
export const POSTS: Readonly<Record<string, Post>> = {
  'POST /api/v1/participations': {
    request: (number) => ({ url: '/api/v1/participations', body: newParticipation(number) }),
    refused: { url: '/api/v1/participations', body: { ...newParticipation(0), category: 'nobody' } },
    effect: (number) => `select from participation where external_id = 'N${number}'`,
  },
  'POST /api/v1/participations/:id/outputs': {
    request: (number) => ({ url: `${PARTICIPATION}/outputs`, body: newOutput(number) }),
    refused: { url: `${PARTICIPATION}/outputs`, body: { ...newOutput(0), share: 2 } },
    effect: (number) => `select from output where title = 'Output ${number}'`,
  },
  'POST /api/v1/imports/:kind': {
    request: (number) => ({ url: importUrl, headers: csv, body: `${HEADER}\nP1,${number},patent,T,1\n` }),
    refused: { url: importUrl, headers: csv, body: `${HEADER}\nP1,1,nothing,T,1\n` },
    effect: (number) => `select from import where state = 'committed' and file_sha256 in (
      select sha256(convert_to('${HEADER}\nP1,${number},patent,T,1\n', 'UTF8')))`,
  },
};

/** A PATCH with a change that can be made again and again. */
export const PATCHES: Readonly<
  Record<string, { url: string; change: (number: number) => object; table: string; id: string }>
> = {
  'PATCH /api/v1/participations/:id': {
    url: PARTICIPATION,
    change: (number) => ({ hostInstitution: `Institution ${number}` }),
    table: 'participation',
    id: RECORD[ALATAU].participation,
  },
};

let next = 100;
/** A number nobody has used yet in this suite. */
export const fresh = () => ++next;
