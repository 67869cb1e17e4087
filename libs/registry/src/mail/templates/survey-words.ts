import type { MailWords } from './mail-words.js';

export const SURVEY_INVITATION: MailWords = {
  link: 'survey',
  optOut: true,
  text: {
    kk: {
      subject: 'Сауалнама: {survey}',
      heading: 'Сәлеметсіз бе, {givenName}!',
      paragraphs: [
        'Қазақстан Республикасының Ғылым және жоғары білім министрлігі академиялық ұтқырлыққа қатысқандардың пікірін білгісі келеді: «{survey}».',
        'Сауалнамаға {deadline} дейін (осы күнді қоса алғанда) жауап бере аласыз. Жауаптар аты-жөнсіз сақталады: кімнің қалай жауап бергенін ешкім білмейді.',
      ],
      button: 'Сауалнаманы ашу',
      note: 'Сілтеме жеке сізге арналған, бір рет қана іске асады және 7 күн жарамды. Оны ешкімге жібермеңіз. Мерзімі өтсе, жүйеге құпиясөзбен кіріңіз: сауалнама бірінші бетіңізде тұрады. Құпиясөзіңіз болмаса, оны кіру бетінде таңдай аласыз.',
    },
    ru: {
      subject: 'Опрос: {survey}',
      heading: 'Здравствуйте, {givenName}!',
      paragraphs: [
        'Министерство науки и высшего образования Республики Казахстан просит мнения тех, кто участвовал в академической мобильности: «{survey}».',
        'На вопросы можно ответить до {deadline} включительно. Ответы хранятся без имени: кто что ответил, не узнает никто.',
      ],
      button: 'Открыть опрос',
      note: 'Ссылка личная, срабатывает один раз и действует 7 дней. Никому её не пересылайте. Если её срок истёк, войдите с паролем: опрос ждёт на вашей первой странице. Если пароля нет, его можно выбрать со страницы входа.',
    },
    en: {
      subject: 'Survey: {survey}',
      heading: 'Hello, {givenName}!',
      paragraphs: [
        'The Ministry of Science and Higher Education of the Republic of Kazakhstan asks those who took part in academic mobility for their views: “{survey}”.',
        'You can answer until {deadline}, that day included. The answers are kept without a name: nobody learns who answered what.',
      ],
      button: 'Open the survey',
      note: 'The link is yours alone, works once and for 7 days. Do not pass it on. When it has run out, sign in with your password: the survey waits on your first page. If you have no password, you can choose one from the sign-in page.',
    },
  },
};
