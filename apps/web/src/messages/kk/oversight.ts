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
  title: 'Қадағалау',
  intro:
    'Көрсеткіштерге сенуге бола ма: деректердің сапасы қандай, не кідіріп тұр, не тексеріледі және не жарияланады.',
  places: {
    quality: {
      title: 'Деректер сапасы',
      text: 'Әр университеттің жазбаларында не қате немесе күмәнді, есептер қаншалықты толық әрі уақтылы.',
    },
    ageing: { title: 'Не кідіріп тұр', text: 'Жазбалар қай жерде, қай кезекте және неше күн күтіп тұр.' },
    publications: {
      title: 'Жарияланымдар',
      text: 'Жарияланатын көрсеткіштердің нұсқалары: дайындау, қарап шығу, жариялау, кері қайтарып алу.',
    },
    sampleAudits: {
      title: 'Іріктеп тексеру',
      text: 'Университеттер растаған жазбалардан іріктеме және олардың қаншалықты жиі қателескені.',
    },
    surveys: { title: 'Сауалнамалар', text: 'Қатысушыларға қойылатын, аты-жөнсіз жауап берілетін сұрақтар.' },
    codeLists: { title: 'Анықтамалықтар', text: 'Жазбалардың кодтары және олардың үш тілдегі атаулары.' },
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
