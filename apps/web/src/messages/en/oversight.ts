import { ageing } from './ageing.js';
import { codeLists } from './code-lists.js';
import { dataQuality } from './data-quality.js';
import { jobs } from './jobs.js';
import { mails } from './mails.js';
import { publications } from './publications.js';
import { sampleAudits } from './sample-audits.js';
import { surveys } from './surveys.js';
import { users } from './users.js';

const overview = {
  title: 'Oversight',
  intro:
    'Whether the figures can be relied upon: how good the data are, what is stuck, what is checked and what is published.',
  places: {
    quality: {
      title: 'Data quality',
      text: 'What is wrong or doubtful with the records of each university, and how complete and timely the reports are.',
    },
    ageing: { title: 'What is stuck', text: 'Where records wait, in which queue and for how many days.' },
    publications: {
      title: 'Publications',
      text: 'Versions of the published figures: prepare, look through, publish, withdraw.',
    },
    sampleAudits: {
      title: 'Sample audits',
      text: 'Samples of what universities verified, and how often they erred.',
    },
    surveys: { title: 'Surveys', text: 'Questions to participants, answered without a name.' },
    codeLists: { title: 'Code lists', text: 'Codes of the records with their names in three languages.' },
  },
};

/** What the pages of data quality, audits, users, mails and publications need. */
export const oversight = {
  oversight: overview,
  ageing,
  codeLists,
  dataQuality,
  jobs,
  mails,
  publications,
  sampleAudits,
  surveys,
  users,
};
