import { auditActions } from './audit-actions.js';
import { auditedThings } from './audited-things.js';

export const auditLog = {
  title: 'Аудит журналы',
  intro:
    'Әр өзгеріс пен дербес деректерді әр қарау: кім, қашан, не істеді, қай жазба. Журналды өзгертуге болмайды. Сіздің қарағаныңыз да жазылады.',
  total: 'Табылды: {{total}}',
  totalMore: 'Табылды: {{total}} оқиғадан көп',
  none: 'Мұндай оқиға жоқ.',
  noneHint: 'Сүзгілерді азайтыңыз немесе басқа күндерді таңдаңыз.',
  caption: 'Журнал оқиғалары, алдымен жаңалары',
  hashes: {
    check: 'Соңғы оқиғаларды тексеру',
    whole: 'Тексерілген оқиғалар: {{checked}}, {{since}} уақытынан бастап. Әрқайсысы жазылған күйінде қалған.',
    broken:
      'Жазылғаннан кейін өзгертілген оқиғалар: {{broken}}, ең ертесі – № {{first}}. Дерекқорды сақтап, қауіпсіздікке жауапты адамға хабарлаңыз.',
  },
  filter: {
    actor: 'Кім істеді',
    actorHint: 'Поштасы толық немесе идентификаторы',
    record: 'Жазба',
    recordHint: 'Жазбаның идентификаторы',
    action: 'Әрекет',
    anyAction: 'барлық әрекет',
    university: 'Университет',
    anyUniversity: 'барлық университет',
    from: 'Алғашқы күн',
    to: 'Соңғы күн',
  },
  columns: {
    action: 'Әрекет',
    actor: 'Кім',
    record: 'Жазба',
    details: 'Толығырақ',
    intact: 'Оқиға',
    when: 'Уақыты',
  },
  actions: auditActions,
  things: auditedThings,
  signingIn: 'Жүйеге кіру кезінде',
  nobody: 'Кірмеген адам',
  system: 'Жүйе',
  isIntact: 'Өзгермеген',
  isBroken: 'Кейін өзгертілген',
};
