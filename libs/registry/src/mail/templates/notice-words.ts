import type { MailWords } from './mail-words.js';

export const ESCALATION_DIGEST: MailWords = {
  link: 'site',
  text: {
    kk: {
      subject: '21 күн және одан көп кешіккен есептер: {late}',
      heading: 'Сәлеметсіз бе, {name}!',
      paragraphs: [
        'Университетіңіздің 21 күн және одан көп кешіккен есептерінің саны: {late}.',
        'Қатысушыларға жіберілетін еске салулар аяқталды. Тізілімді ашып, олармен өзіңіз хабарласыңыз.',
      ],
      button: 'Тізілімді ашу',
    },
    ru: {
      subject: 'Отчёты с опозданием на 21 день и более: {late}',
      heading: 'Здравствуйте, {name}!',
      paragraphs: [
        'Число отчётов вашего вуза, опаздывающих на 21 день и более: {late}.',
        'Напоминания участникам исчерпаны. Откройте реестр и свяжитесь с ними сами.',
      ],
      button: 'Открыть реестр',
    },
    en: {
      subject: 'Reports 21 days late or more: {late}',
      heading: 'Hello, {name}!',
      paragraphs: [
        'Number of your university’s reports that are 21 days late or more: {late}.',
        'The participants have had their last reminder. Open the register and get in touch with them yourself.',
      ],
      button: 'Open the register',
    },
  },
};

export const RESULTS_PUBLISHED: MailWords = {
  link: 'site',
  text: {
    kk: {
      subject: 'Конкурс нәтижелері жарияланды: {call}',
      heading: 'Сәлеметсіз бе, {name}!',
      paragraphs: [
        '«{call}» конкурсының нәтижелері жарияланды. Өтініміңіздің коды: {applicationCode}.',
        'Баға мен шешімді жүйеге кіріп көруге болады. Шешіммен келіспесеңіз, апелляция мерзімі ішінде шағым беріңіз.',
      ],
      button: 'Нәтижені көру',
    },
    ru: {
      subject: 'Опубликованы результаты конкурса: {call}',
      heading: 'Здравствуйте, {name}!',
      paragraphs: [
        'Опубликованы результаты конкурса «{call}». Код вашей заявки: {applicationCode}.',
        'Оценки и решение видны после входа. Если вы не согласны, подайте апелляцию в отведённый срок.',
      ],
      button: 'Посмотреть результат',
    },
    en: {
      subject: 'Results published: {call}',
      heading: 'Hello, {name}!',
      paragraphs: [
        'The results of the call “{call}” have been published. The code of your application is {applicationCode}.',
        'Sign in to see the scores and the decision. If you disagree, appeal within the window.',
      ],
      button: 'See the result',
    },
  },
};

export const COMMITMENT_DECIDED: Readonly<Record<'verified' | 'rejected', MailWords>> = {
  verified: {
    link: 'site',
    text: {
      kk: {
        subject: 'Міндеттемеңіз расталды: {title}',
        heading: 'Сәлеметсіз бе, {givenName}!',
        paragraphs: [
          '«{title}» міндеттемесінің орындалуы расталды.',
          'Орындалу дәрежесі мен шешімнің негіздемесін жүйеден көре аласыз.',
        ],
        button: 'Шешімді көру',
      },
      ru: {
        subject: 'Обязательство подтверждено: {title}',
        heading: 'Здравствуйте, {givenName}!',
        paragraphs: [
          'Исполнение обязательства «{title}» подтверждено.',
          'Степень исполнения и основание решения указаны в системе.',
        ],
        button: 'Посмотреть решение',
      },
      en: {
        subject: 'Your commitment was verified: {title}',
        heading: 'Hello, {givenName}!',
        paragraphs: [
          'The fulfilment of your commitment “{title}” was verified.',
          'The degree and the reason of the decision are in the register.',
        ],
        button: 'See the decision',
      },
    },
  },
  rejected: {
    link: 'site',
    text: {
      kk: {
        subject: 'Міндеттемеңіздің орындалуы қабылданбады: {title}',
        heading: 'Сәлеметсіз бе, {givenName}!',
        paragraphs: [
          '«{title}» міндеттемесінің орындалуы қабылданбады.',
          'Себебін жүйеден көре аласыз. Кемшілікті түзетіп, орындалғанын қайта мәлімдеңіз.',
        ],
        button: 'Шешімді көру',
      },
      ru: {
        subject: 'Исполнение обязательства не подтверждено: {title}',
        heading: 'Здравствуйте, {givenName}!',
        paragraphs: [
          'Исполнение обязательства «{title}» отклонено.',
          'Причина указана в системе. Устранив её, вы можете заявить об исполнении снова.',
        ],
        button: 'Посмотреть решение',
      },
      en: {
        subject: 'Your commitment was not accepted as fulfilled: {title}',
        heading: 'Hello, {givenName}!',
        paragraphs: [
          'The fulfilment of your commitment “{title}” was rejected.',
          'The reason is in the register. Put it right and you can claim fulfilment again.',
        ],
        button: 'See the decision',
      },
    },
  },
};

export const DATA_REQUEST_ANSWERED: Readonly<Record<'granted' | 'refused', MailWords>> = {
  granted: {
    link: 'site',
    text: {
      kk: {
        subject: 'Деректеріңіз туралы өтініш қанағаттандырылды',
        heading: 'Сәлеметсіз бе, {givenName}!',
        paragraphs: [
          'Университет деректеріңіз туралы өтінішті қанағаттандырды.',
          'Не істелетінін «Менің деректерім» бетінен оқи аласыз.',
        ],
        button: 'Жауапты оқу',
      },
      ru: {
        subject: 'Ваш запрос о данных удовлетворён',
        heading: 'Здравствуйте, {givenName}!',
        paragraphs: [
          'Университет удовлетворил ваш запрос о данных.',
          'Что будет сделано, написано на странице «Мои данные».',
        ],
        button: 'Прочитать ответ',
      },
      en: {
        subject: 'Your request about your data was granted',
        heading: 'Hello, {givenName}!',
        paragraphs: [
          'The university has granted your request about your data.',
          'What it will do is written on the page “My data”.',
        ],
        button: 'Read the answer',
      },
    },
  },
  refused: {
    link: 'site',
    text: {
      kk: {
        subject: 'Деректеріңіз туралы өтініштен бас тартылды',
        heading: 'Сәлеметсіз бе, {givenName}!',
        paragraphs: [
          'Университет деректеріңіз туралы өтініштен бас тартты.',
          'Себебін «Менің деректерім» бетінен оқи аласыз.',
        ],
        button: 'Жауапты оқу',
      },
      ru: {
        subject: 'В вашем запросе о данных отказано',
        heading: 'Здравствуйте, {givenName}!',
        paragraphs: ['Университет отказал в вашем запросе о данных.', 'Причина написана на странице «Мои данные».'],
        button: 'Прочитать ответ',
      },
      en: {
        subject: 'Your request about your data was refused',
        heading: 'Hello, {givenName}!',
        paragraphs: [
          'The university has refused your request about your data.',
          'The reason is written on the page “My data”.',
        ],
        button: 'Read the answer',
      },
    },
  },
};
