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
  title: 'Надзор',
  intro: 'Можно ли полагаться на показатели: каково качество данных, что застряло, что проверяется и что публикуется.',
  places: {
    quality: {
      title: 'Качество данных',
      text: 'Что неверно или сомнительно в записях каждого университета, насколько полны и своевременны отчёты.',
    },
    ageing: { title: 'Что застряло', text: 'Где ждут записи, в какой очереди и сколько дней.' },
    publications: {
      title: 'Публикации',
      text: 'Версии публикуемых показателей: подготовить, просмотреть, опубликовать, отозвать.',
    },
    sampleAudits: {
      title: 'Выборочные проверки',
      text: 'Выборки того, что подтвердили университеты, и как часто они ошибались.',
    },
    surveys: { title: 'Опросы', text: 'Вопросы участникам, на которые отвечают без имени.' },
    codeLists: { title: 'Справочники', text: 'Коды записей с названиями на трёх языках.' },
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
