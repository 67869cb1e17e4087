import { REQUIRED_CONSENTS, type ConsentPurpose } from './consent-purposes.js';
import type { Words } from '../questionnaire/questionnaire.js';
import { words } from '../questionnaire/questions/wording.js';

/** One part of the text under its heading; `{operator}`, `{bin}` and `{contact}` stand for the installation's own. */
export interface ConsentSection {
  readonly code: 'operator' | 'purposes' | 'data' | 'recipients' | 'term' | 'rights' | 'withdrawal';
  readonly title: Words;
  readonly paragraphs: readonly Words[];
}

/** One thing consented to, as it is asked. */
export interface ConsentQuestion {
  readonly purpose: ConsentPurpose;
  readonly required: boolean;
  readonly label: Words;
  readonly explanation: Words;
}

/** One version of the consent. What was once shown is not changed again: other words are another version. */
export interface ConsentText {
  readonly version: number;
  readonly sections: readonly ConsentSection[];
  readonly questions: readonly ConsentQuestion[];
}

const question = (purpose: ConsentPurpose, label: Words, explanation: Words): ConsentQuestion => ({
  purpose,
  required: REQUIRED_CONSENTS.includes(purpose),
  label,
  explanation,
});

/**
 * The required contents of a consent under the law on personal data (kazakhstan.md §7): operator, purposes, the list of
 * data, third parties, whether data cross the border, whether they are published, term, rights and withdrawal.
 */
const VERSION_1: ConsentText = {
  version: 1,
  sections: [
    {
      code: 'operator',
      title: words('Деректеріңізді кім өңдейді', 'Кто обрабатывает ваши данные', 'Who processes your data'),
      paragraphs: [
        words(
          'Оператор: {operator}, БСН {bin}. Байланыс: {contact}.',
          'Оператор: {operator}, БИН {bin}. Связь: {contact}.',
          'Operator: {operator}, BIN {bin}. Contact: {contact}.',
        ),
        words(
          'Сізді жіберген университет деректерді тізілімге енгізеді және тексереді.',
          'Направивший вас университет вносит данные в реестр и проверяет их.',
          'The university that sent you enters the data into the register and checks them.',
        ),
      ],
    },
    {
      code: 'purposes',
      title: words('Не үшін', 'Зачем', 'What for'),
      paragraphs: [
        words(
          'Академиялық ұтқырлықтың нәтижелерін есепке алу: оралу, міндеттемелердің орындалуы, ұтқырлықтан кейінгі жұмыс пен оқу.',
          'Учёт результатов академической мобильности: возвращение, исполнение обязательств, работа и учёба после мобильности.',
          'To record what academic mobility leads to: return, commitments carried out, work and study afterwards.',
        ),
        words(
          'Университеттер мен ел бойынша жиынтық көрсеткіштерді есептеу. Оларда сізді танып білуге болмайды.',
          'Расчёт сводных показателей по университетам и по стране. По ним вас узнать нельзя.',
          'To compute totals by university and for the country. You cannot be recognised in them.',
        ),
        words(
          'Сізге есептер мен шешімдер туралы хабарлама жіберу.',
          'Отправка вам сообщений об отчётах и решениях.',
          'To write to you about reports and decisions.',
        ),
      ],
    },
    {
      code: 'data',
      title: words('Қандай деректер', 'Какие данные', 'Which data'),
      paragraphs: [
        words(
          'Аты-жөні, ЖСН немесе құжат нөмірі, туған күні, жынысы, азаматтығы, электрондық пошта, телефон, тұрғылықты өңірі.',
          'Фамилия, имя, отчество, ИИН или номер документа, дата рождения, пол, гражданство, электронная почта, телефон, регион проживания.',
          'Name, IIN or number of a document, date of birth, sex, citizenship, e-mail address, telephone, home region.',
        ),
        words(
          'Ұтқырлық туралы мәліметтер: санаты, бағыты, қабылдаған ұйым мен ел, күндері, қаржыландыру, кредиттер, оралуы.',
          'Сведения о мобильности: категория, направление, принимающая организация и страна, даты, финансирование, кредиты, возвращение.',
          'The mobility: category, field, host and country, dates, funding, credits, return.',
        ),
        words(
          'Сіздің есептеріңіз, міндеттемелеріңіз бен олардың растамалары, өтінімдеріңіз. Жеке куәліктің көшірмесі жиналмайды.',
          'Ваши отчёты, обязательства и их подтверждения, заявки. Копии удостоверений личности не собираются.',
          'Your reports, commitments with their evidence, and applications. Copies of identity documents are not collected.',
        ),
      ],
    },
    {
      code: 'recipients',
      title: words('Кімге беріледі', 'Кому передаются', 'Who receives them'),
      paragraphs: [
        words(
          'Жіберуші университеттің үйлестірушілері сіздің жазбаңызды көреді. Министрлік оны аты-жөніңізсіз көреді.',
          'Координаторы направляющего университета видят вашу запись. Министерство видит её без имени.',
          'Coordinators of the sending university see your record. The ministry sees it without your name.',
        ),
        words(
          'Жұмысты, оқуды және оралуды растау үшін деректер мемлекеттік тізілімдердің файлдарымен салыстырылады. Өзге үшінші тұлғаларға берілмейді.',
          'Для подтверждения работы, учёбы и возвращения данные сверяются с файлами государственных реестров. Иным третьим лицам не передаются.',
          'To confirm work, study and return, the data are compared with files of state registers. No other third party receives them.',
        ),
        words(
          'Деректер Қазақстанда сақталады. Шетелге тек жеке келісіміңізбен беріледі, сондай-ақ тек жеке келісіміңізбен жарияланады.',
          'Данные хранятся в Казахстане. За рубеж они передаются и публикуются только с вашего отдельного согласия.',
          'The data are kept in Kazakhstan. They are sent abroad, or published, only with a separate consent of yours.',
        ),
      ],
    },
    {
      code: 'term',
      title: words('Қанша уақыт', 'Как долго', 'How long'),
      paragraphs: [
        words(
          'Келісім мақсатқа жеткенше күшінде: ұтқырлық аяқталғаннан кейінгі 24 айлық есеп қабылданып, барлық міндеттеме жабылғанға дейін. Содан кейін деректер жойылады немесе иесіздендіріледі, заң сақтауды талап ететіндері ғана қалады.',
          'Согласие действует до достижения цели: пока не принят отчёт через 24 месяца после мобильности и не закрыты все обязательства. Затем данные уничтожаются или обезличиваются, кроме тех, которые закон требует хранить.',
          'The consent holds until the purpose is achieved: until the report 24 months after the mobility is accepted and every commitment is closed. Then the data are destroyed or made anonymous, save what the law requires to be kept.',
        ),
      ],
    },
    {
      code: 'rights',
      title: words('Құқықтарыңыз', 'Ваши права', 'Your rights'),
      paragraphs: [
        words(
          'Өзіңіз туралы не сақталғанын және оны кім қарағанын көру, деректерді жүктеп алу.',
          'Видеть, что о вас хранится и кто это смотрел, и скачать данные.',
          'To see what is stored about you and who looked at it, and to take a copy.',
        ),
        words(
          'Түзетуді, бұғаттауды немесе жоюды сұрау.',
          'Попросить исправить, заблокировать или удалить данные.',
          'To ask for correction, blocking or erasure.',
        ),
        words(
          'Міндеттеменің бұзылғаны туралы шешімді тек адам қабылдайды, жүйе емес.',
          'Решение о нарушении обязательства принимает только человек, не система.',
          'That a commitment was broken is decided by a person only, never by the system.',
        ),
      ],
    },
    {
      code: 'withdrawal',
      title: words('Келісімді қайтарып алу', 'Отзыв согласия', 'Withdrawal'),
      paragraphs: [
        words(
          'Келісімді «Менің деректерім» бетінде кез келген уақытта қайтарып алуға болады. Заң бойынша орындалмаған міндеттеме тұрғанда деректерді өңдеуге берілген келісім қайтарып алынбайды.',
          'Согласие можно отозвать в любое время на странице «Мои данные». По закону согласие на обработку нельзя отозвать, пока есть неисполненное обязательство.',
          'You may withdraw a consent at any time on the page “My data”. By law the consent to processing cannot be withdrawn while a commitment is unfulfilled.',
        ),
      ],
    },
  ],
  questions: [
    question(
      'processing',
      words(
        'Дербес деректерімді жоғарыда жазылған шарттармен өңдеуге келісемін',
        'Согласен(на) на обработку моих персональных данных на этих условиях',
        'I consent to the processing of my personal data as described above',
      ),
      words(
        'Онсыз тізілім сіздің есептеріңіз бен міндеттемелеріңізді жүргізе алмайды.',
        'Без него реестр не может вести ваши отчёты и обязательства.',
        'Without it the register cannot keep your reports and commitments.',
      ),
    ),
    question(
      'cross_border',
      words(
        'Деректерімді шетелдегі қабылдаушы университетке беруге келісемін',
        'Согласен(на) на передачу данных принимающему университету за рубежом',
        'I consent to my data being sent to the host institution abroad',
      ),
      words(
        'Міндетті емес. Аты-жөні, бағдарлама мен күндер ғана беріледі.',
        'Необязательно. Передаются только имя, программа и даты.',
        'Optional. Only your name, programme and dates are sent.',
      ),
    ),
    question(
      'publication',
      words(
        'Жетістіктерімді аты-жөніммен бірге жариялауға келісемін',
        'Согласен(на) на публикацию моих достижений с указанием имени',
        'I consent to my achievements being published with my name',
      ),
      words(
        'Міндетті емес. Келіспесеңіз, тек жиынтық көрсеткіштер жарияланады.',
        'Необязательно. Без него публикуются только сводные показатели.',
        'Optional. Without it only totals are published.',
      ),
    ),
  ],
};

const CONSENT_TEXTS: readonly ConsentText[] = [VERSION_1];

/** The version that is asked for now. */
export const CURRENT_CONSENT: ConsentText = VERSION_1;

/** An earlier or the present version; nothing where there never was one. */
export function findConsentText(version: number): ConsentText | undefined {
  return CONSENT_TEXTS.find((text) => text.version === version);
}

/** The operator of an installation, as a consent must name it. */
export interface Operator {
  readonly name: Words;
  /** Business identification number; null where none is configured. */
  readonly bin: string | null;
  readonly contact: string | null;
}

/** The text with the operator's own in place of the marks; a mark without a value is left out with its words. */
export function withOperator(text: ConsentText, operator: Operator): ConsentText {
  return {
    ...text,
    sections: text.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(fill) })),
  };

  function fill(paragraph: Words): Words {
    return words(inLanguage(paragraph, 'kk'), inLanguage(paragraph, 'ru'), inLanguage(paragraph, 'en'));
  }
  function inLanguage(paragraph: Words, language: keyof Words): string {
    let filled = paragraph[language].replace('{operator}', operator.name[language]);
    filled = operator.bin === null ? filled.replace(/, \S+ \{bin\}/, '') : filled.replace('{bin}', operator.bin);
    return operator.contact === null
      ? filled.replace(/ [^.]*: \{contact\}\./, '')
      : filled.replace('{contact}', operator.contact);
  }
}
