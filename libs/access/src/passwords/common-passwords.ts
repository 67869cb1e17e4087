/**
 * Passwords of 15 characters and more that occur again and again in published breaches, lower-cased. The Latin ones come
 * from the frequency list of `@zxcvbn-ts/language-common` 3.0.4 (MIT; built from breaches); phrases and the
 * Cyrillic ones that no list of English origin has were added by hand. Shorter ones need no entry: the length refuses them.
 */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `
  111222333444555 122333444455555 1234567887654321 12345678900987654321 1234567890987654321 1234567890qwerty
  12345678987654321 123456789987654321 123456789qwerty 1234qwerasdfzxcv 1qa2ws3ed4rf5tg 1qaz2wsx3edc4rfv
  1qazxsw23edcvfr4 23176djivanfros 420842084208555 aksjdlasdakj89879 bhrh0h2oof6xbqjeh bpgjldsgjldthnf
  hd764nw5d7e1vb1 hd764nw5d7e1vbv lhbjkjubz2957704 lytdybrbdfvgbhf mailcreated5240 momsanaladventure
  ne_e_pod_chehyl nemvxyheqdd5oqxyxyzi nick1234-rem936 passwordassword passwordpassword passwordstandard
  polniypizdec0211 polniypizdec1102 polniypizdec110211 q1w2e3r4t5y6u7i8 q1w2e3r4t5y6u7i8o9p0 qazwsxedcrfvtgb
  qwertasdfgzxcvb qwerty123456789 qwertyuiop12345 zqjphsyf6ctifgu zxcvbnm123456789
  correcthorsebatterystaple iloveyouforever thisismypassword mypasswordisgood idontknowmypassword ihatepasswords
  letmeinpleasenow thequickbrownfox iamthebestintheworld whatismypassword maytheforcebewithyou
  nevergonnagiveyouup youshallnotpass opensesameopensesame supercalifragilisticexpialidocious
  pneumonoultramicroscopicsilicovolcanoconiosis trustnobodyever ilovemyfamily ilovekazakhstan alwaysandforever
  foreverandalways jesusismysaviour godisgoodallthetime inshallahinshallah bismillahirrahmanirrahim
  ятебялюблюоченьсильно янепомнюпароль забылпарольотпочты мойсамыйсложныйпароль этосложныйпароль всебудетхорошо
  любовьнавсегда спасиисохрани господипомилуй казахстанвперед якутвоюмать моялюбимаясемья
  менсенісүйемін менсенижаксыкорем менқазақпынмыңөліптірілген қазақстаналға құпиясөзқұпиясөз
  `
    .trim()
    .split(/\s+/),
);

/** Words that add next to nothing to a password of this registry; what remains beside them is what counts. */
export const WEAK_WORDS: readonly string[] = `
  password passwort parol pass admin administrator root user username login welcome letmein hello test testing demo guest
  secret changeme default iloveyou monkey dragon master football baseball sunshine princess superman batman
  university universitet student students coordinator ministry mobility erasmus academic register kazakhstan qazaqstan almaty
  astana qaitu january february march april june july august september october november december summer winter autumn spring
  пароль админ администратор привет тест секрет любовь солнышко университет студент координатор министерство мобильность
  казахстан қазақстан алматы астана шымкент қайту құпиясөз құпия сәлем сүйемін студенттер мемлекет министрлік үйлестіруші
`
  .trim()
  .split(/\s+/);

/** Rows along which fingers walk, and alphabets; each is also tried backwards. */
export const WALKS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  '`1234567890-=',
  '!@#$%^&*()_+',
  'qwertyuiop[]',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1a2b3c4d5e6f7g8h9i0j',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'әіңғүұқөһ',
];
