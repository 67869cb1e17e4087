import type { NoDifferenceReason } from '#domain/comparisons/university-pairs.js';
import type { Label } from './label.js';

/** What stands beside every comparison, so that it is not read for what it is not. */
export const COMPARISON_NOTES = {
  listing: {
    kk: 'Университеттер атауы бойынша тізілген: бұл рейтинг емес. Қатысушысы аз университеттің мәні кездейсоқ ауытқиды, сондықтан оны аралығымен және шектерімен бірге оқыңыз.',
    ru: 'Вузы перечислены по названиям: это не рейтинг. Значение вуза с немногими участниками колеблется случайно, поэтому читайте его вместе с интервалом и границами.',
    en: 'Universities are listed by name: this is not a ranking. The value of a university with few participants varies by chance, so read it together with its interval and bounds.',
  },
  universities: {
    kk: 'Университеттер атауы бойынша тізілген, рейтинг жасалмайды. Аралығы 0-ді қамтымайтын айырма кездейсоқтықтан үлкен; бірақ айырмасы жоқ 20 жұптың шамамен біреуінде аралық 0-ді кездейсоқ қамтымайды.',
    ru: 'Вузы перечислены по названиям, рейтинга нет. Различие, интервал которого не содержит 0, больше случайного; но примерно в одной из 20 пар без настоящего различия интервал не содержит 0 по случайности.',
    en: 'Universities are listed by name and not ranked. A difference whose interval excludes 0 is larger than chance; yet of 20 pairs that do not differ about one excludes 0 by chance.',
  },
  funnel: {
    kk: 'Жиектер ішіндегі университеттер бір-бірінен кездейсоқтықтан артық ерекшеленбейді. Жиектен тыс жату – баға емес, себебін сұрауға негіз. Кеңейтілген жиектер университеттердің кездейсоқтықтан артық түрленетінін де ескереді.',
    ru: 'Вузы в пределах отличаются друг от друга не больше, чем по случайности. Положение за пределами – не оценка, а повод спросить о причине. Расширенные пределы учитывают, что вузы различаются сильнее, чем по случайности.',
    en: 'Universities within the limits differ by no more than chance. Lying outside is no verdict but a reason to ask why. The wider limits allow for universities varying more than chance alone would have them.',
  },
  shrinkage: {
    kk: 'Тартылған үлес – тек диагностика: келесі ағымнан не күтуге болатынын айтады, не болғанын емес. Университет неғұрлым шағын болса, оның үлесі жалпыға соғұрлым жақын тартылады.',
    ru: 'Сглаженная доля – только диагностика: она говорит, чего ждать от следующего набора, а не что произошло. Чем меньше вуз, тем сильнее его доля притянута к общей.',
    en: 'The shrunken rate is a diagnostic only: it says what to expect of the next cohort, not what happened. The smaller a university, the further its rate is drawn towards the others.',
  },
  benchmark: {
    kk: 'Бенчмарк – мақсатты көрсеткіш емес: ол осы университеттің санаттары мен өңірлері бойынша бүкіл саланың қандай нәтижеге жеткенін көрсетеді. Белгі айырма кемінде 3 пайыздық тармақ болғанда және |z| ≥ 1,96 (бір белгі) не ≥ 3,09 (екі белгі) болғанда ғана қойылады.',
    ru: 'Бенчмарк – не целевой показатель: он показывает, чего достиг бы весь сектор при составе участников этого вуза по категориям и регионам. Отметка ставится, только если разница не меньше 3 процентных пунктов и |z| ≥ 1,96 (одна) или ≥ 3,09 (две).',
    en: 'A benchmark is not a target: it is what the whole sector would have reached with this university’s mix of categories and host regions. A mark needs a difference of at least 3 points and |z| ≥ 1.96 (one) or ≥ 3.09 (two).',
  },
  nonResponse: {
    kk: 'Тек сезімталдықты тексеру, негізгі көрсеткіш емес: әр жауап өз тобындағы (санат × жыныс) жауап бермегендер үшін де саналған. Жауап бермегендер жауап бергендердей болса ғана дұрыс; жауап жоқ топтар үшін ешкім сөйлемейді.',
    ru: 'Только проверка чувствительности, не основной показатель: каждый ответ учтён и за тех, кто в его группе (категория × пол) не ответил. Верно, лишь если неответившие похожи на ответивших; за группы без ответов не говорит никто.',
    en: 'A sensitivity check only, never the headline: each answer also stands for those of its group (category × sex) who did not answer. It holds only if they are like those who did; nobody speaks for groups without an answer.',
  },
  flags: {
    kk: 'Белгілер – сұрақ қоюға негіз, баға емес. Ешқандай айырма болмаса да, 95 % жиектерден шамамен әр жиырмасыншы университет-көрсеткіш жұбы шығады.',
    ru: 'Отметки – повод задать вопрос, а не оценка. Даже без настоящих различий за пределы 95 % выходит примерно каждая двадцатая пара «вуз – показатель».',
    en: 'Flags are reasons to ask, not verdicts. Even where nothing differs, about one in twenty pairs of university and indicator lies outside the 95% limits.',
  },
  pooling: {
    kk: 'Белгілі қатысулар саны 23-тен аз жыл өзінің алдындағы екі жылмен (қатар келетін жылдармен) қосындылары бойынша біріктіріледі. Ортақ жылы бар көршілес нүктелер салыстырылмайды.',
    ru: 'Год, в котором известно менее 23 участий, объединяется с двумя непосредственно предыдущими годами по суммам. Соседние точки с общими годами не сравниваются.',
    en: 'A year in which fewer than 23 participations are known is pooled with the two years right before it, by sums. Neighbouring points that share a year are not compared.',
  },
} as const satisfies Readonly<Record<string, Label>>;

/** Why two figures have no difference with an interval. */
export const NO_DIFFERENCE_LABELS = {
  not_a_proportion: {
    kk: 'Бұл көрсеткіш саналған бірліктердің үлесі емес (қосындылар қатынасы, орташа мән не ақша), сондықтан айырма аралығы есептелмейді; әрқайсысының өз аралығын салыстырыңыз.',
    ru: 'Показатель не является долей сосчитанных единиц (отношение сумм, среднее или деньги), поэтому интервал разности не вычисляется; сравнивайте собственные интервалы значений.',
    en: 'The indicator is no share of counted units (a ratio of sums, a mean or money), so no interval of the difference is given; compare the intervals of the values themselves.',
  },
  nobody_known: {
    kk: 'Екеуінің бірінде ешкімнің нәтижесі белгісіз.',
    ru: 'В одном из двух случаев не известен ни один результат.',
    en: 'In one of the two nobody is known.',
  },
  years_shared: {
    kk: 'Біріктірілген нүктелердің ортақ жылдары бар: олар тәуелсіз емес.',
    ru: 'У объединённых точек есть общие годы: они не независимы.',
    en: 'The pooled points share years: they are not independent.',
  },
} as const satisfies Readonly<Record<NoDifferenceReason, Label>>;
