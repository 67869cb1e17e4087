import type { MailWords } from './mail-words.js';

const ONCE = {
  kk: 'Сілтеме жеке сізге арналған, бір рет қана іске асады және 7 күн жарамды. Оны ешкімге жібермеңіз.',
  ru: 'Ссылка личная, срабатывает один раз и действует 7 дней. Никому её не пересылайте.',
  en: 'The link is yours alone, works once and for 7 days. Do not pass it on.',
} as const;

export const ACCOUNT_INVITATION: MailWords = {
  link: 'account',
  text: {
    kk: {
      subject: 'Qaitu жүйесіндегі есептік жазбаңыз',
      heading: 'Сәлеметсіз бе, {name}!',
      paragraphs: [
        'Сіз үшін Qaitu жүйесінде есептік жазба ашылды. Қолдана бастау үшін құпиясөз таңдаңыз.',
        'Егер мұны күтпеген болсаңыз, бұл хатты елемеңіз: сілтемесіз оны ешкім пайдалана алмайды.',
      ],
      button: 'Құпиясөз таңдау',
      note: ONCE.kk,
    },
    ru: {
      subject: 'Ваша учётная запись в Qaitu',
      heading: 'Здравствуйте, {name}!',
      paragraphs: [
        'Для вас открыта учётная запись в Qaitu. Чтобы начать работу, выберите пароль.',
        'Если вы этого не ждали, просто не открывайте ссылку: без неё учётной записью никто не воспользуется.',
      ],
      button: 'Выбрать пароль',
      note: ONCE.ru,
    },
    en: {
      subject: 'Your Qaitu account',
      heading: 'Hello, {name}!',
      paragraphs: [
        'An account has been opened for you in Qaitu. Choose a password to begin.',
        'If you did not expect it, leave this message alone: without the link nobody can use the account.',
      ],
      button: 'Choose a password',
      note: ONCE.en,
    },
  },
};

export const ACCOUNT_EXISTS: MailWords = {
  link: 'site',
  text: {
    kk: {
      subject: 'Qaitu жүйесінде есептік жазбаңыз бар',
      heading: 'Сәлеметсіз бе, {name}!',
      paragraphs: [
        'Осы мекенжайға Qaitu жүйесінде есептік жазба ашу сұралды, бірақ ол сізде бұрыннан бар.',
        'Өз құпиясөзіңізбен кіріңіз. Есіңізде болмаса, кіру бетінде жаңасын сұраңыз. Сұраған сіз болмасаңыз, ештеңе істеудің қажеті жоқ.',
      ],
      button: 'Кіру',
    },
    ru: {
      subject: 'У вас уже есть учётная запись в Qaitu',
      heading: 'Здравствуйте, {name}!',
      paragraphs: [
        'На этот адрес запросили учётную запись в Qaitu, но она у вас уже есть.',
        'Войдите со своим паролем. Если вы его забыли, запросите новый на странице входа. Если запрашивали не вы, ничего делать не нужно.',
      ],
      button: 'Войти',
    },
    en: {
      subject: 'You already have a Qaitu account',
      heading: 'Hello, {name}!',
      paragraphs: [
        'Somebody asked for a Qaitu account for this address, but you have one already.',
        'Sign in with your password. If you have forgotten it, ask for a new one on the sign-in page. If it was not you who asked, there is nothing to do.',
      ],
      button: 'Sign in',
    },
  },
};

export const PASSWORD_RESET: MailWords = {
  link: 'account',
  text: {
    kk: {
      subject: 'Qaitu: жаңа құпиясөз',
      heading: 'Сәлеметсіз бе, {name}!',
      paragraphs: [
        'Есептік жазбаңызға жаңа құпиясөз сұралды. Оны төмендегі сілтеме арқылы таңдаңыз.',
        'Сұраған сіз болмасаңыз, бұл хатты елемеңіз: құпиясөзіңіз өзгермейді.',
      ],
      button: 'Жаңа құпиясөз таңдау',
      note: ONCE.kk,
    },
    ru: {
      subject: 'Qaitu: новый пароль',
      heading: 'Здравствуйте, {name}!',
      paragraphs: [
        'Для вашей учётной записи запросили новый пароль. Выберите его по ссылке ниже.',
        'Если запрашивали не вы, не обращайте внимания на это письмо: ваш пароль не изменится.',
      ],
      button: 'Выбрать новый пароль',
      note: ONCE.ru,
    },
    en: {
      subject: 'Qaitu: a new password',
      heading: 'Hello, {name}!',
      paragraphs: [
        'Somebody asked for a new password for your account. Choose it by the link below.',
        'If it was not you, leave this message alone: your password stays as it is.',
      ],
      button: 'Choose a new password',
      note: ONCE.en,
    },
  },
};

export const REVIEWER_INVITATION: MailWords = {
  link: 'account',
  text: {
    kk: {
      subject: 'Сізді сарапшы болуға шақырамыз: {call}',
      heading: 'Сәлеметсіз бе, {name}!',
      paragraphs: [
        'Сіз «{call}» конкурсының өтінімдерін бағалайтын сарапшы болып тағайындалдыңыз.',
        'Өтінімдерді көру үшін құпиясөз таңдап, жүйеге кіріңіз. Мүдделер қақтығысы болса, бағалаудан бұрын хабарлаңыз.',
      ],
      button: 'Құпиясөз таңдап, кіру',
      note: ONCE.kk,
    },
    ru: {
      subject: 'Приглашаем вас в эксперты: {call}',
      heading: 'Здравствуйте, {name}!',
      paragraphs: [
        'Вы назначены экспертом, который оценивает заявки конкурса «{call}».',
        'Чтобы увидеть заявки, выберите пароль и войдите. О конфликте интересов сообщите до начала оценки.',
      ],
      button: 'Выбрать пароль и войти',
      note: ONCE.ru,
    },
    en: {
      subject: 'You are invited as a reviewer: {call}',
      heading: 'Hello, {name}!',
      paragraphs: [
        'You have been named a reviewer of the applications of the call “{call}”.',
        'Choose a password and sign in to see them. Declare a conflict of interest before you score anything.',
      ],
      button: 'Choose a password and sign in',
      note: ONCE.en,
    },
  },
};
