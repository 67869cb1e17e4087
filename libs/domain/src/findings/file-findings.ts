import type { FindingText } from './finding-text.js';

/** What can be wrong with a file as a whole, its header or the shape of its rows. */
export const FILE_FINDINGS = {
  file_empty: {
    severity: 'error',
    kk: 'Файл бос: онда тақырып жолы да жоқ.',
    ru: 'Файл пуст: в нём нет даже строки заголовков.',
    en: 'The file is empty: it has not even a header row.',
  },
  file_too_large: {
    severity: 'error',
    kk: 'Файл тым үлкен: рұқсат етілгені {limit} байт. Оны бірнеше файлға бөліңіз.',
    ru: 'Файл слишком велик: допускается {limit} байт. Разделите его на несколько файлов.',
    en: 'The file is too large: at most {limit} bytes are allowed. Split it into several files.',
  },
  file_type_unsupported: {
    severity: 'error',
    kk: 'Бұл {found} файлы. UTF-8 кодтауындағы CSV немесе XLSX файлын жіберіңіз.',
    ru: 'Это файл {found}. Пришлите CSV в кодировке UTF-8 или XLSX.',
    en: 'This is a {found} file. Send a CSV in UTF-8 or an XLSX.',
  },
  encoding_utf16: {
    severity: 'error',
    kk: 'Мәтін {found} кодтауында. Файлды «CSV UTF-8» түрінде сақтаңыз немесе XLSX жіберіңіз.',
    ru: 'Текст в кодировке {found}. Сохраните файл как «CSV UTF-8» или пришлите XLSX.',
    en: 'The text is in {found}. Save the file as “CSV UTF-8” or send an XLSX.',
  },
  encoding_windows_1251: {
    severity: 'error',
    kk: 'Мәтін Windows-1251 кодтауында, онда Қ, Ә, Ң сияқты қазақ әріптері жоқ. Excel-де «CSV UTF-8 (үтірмен бөлінген)» түрінде қайта сақтаңыз немесе XLSX жіберіңіз.',
    ru: 'Текст в кодировке Windows-1251, в которой нет казахских букв Қ, Ә, Ң. Сохраните файл в Excel как «CSV UTF-8 (разделитель — запятая)» или пришлите XLSX.',
    en: 'The text is in Windows-1251, which cannot hold the Kazakh letters Қ, Ә, Ң. Save it in Excel as “CSV UTF-8 (Comma delimited)” or send an XLSX.',
  },
  encoding_other: {
    severity: 'error',
    kk: 'Мәтін UTF-8 кодтауында емес (ұқсайтыны: {found}). Файлды «CSV UTF-8» түрінде сақтаңыз немесе XLSX жіберіңіз.',
    ru: 'Текст не в кодировке UTF-8 (похоже на {found}). Сохраните файл как «CSV UTF-8» или пришлите XLSX.',
    en: 'The text is not in UTF-8 (it looks like {found}). Save the file as “CSV UTF-8” or send an XLSX.',
  },
  utf8_invalid: {
    severity: 'error',
    kk: 'Файл бүлінген: {offset}-байт UTF-8 таңбасы емес. Файлды «CSV UTF-8» түрінде қайта сақтаңыз.',
    ru: 'Файл повреждён: байт {offset} не является символом UTF-8. Сохраните файл заново как «CSV UTF-8».',
    en: 'The file is damaged: the byte at offset {offset} is not UTF-8. Save the file again as “CSV UTF-8”.',
  },
  nul_byte: {
    severity: 'error',
    kk: 'Файлда {offset}-орында нөлдік байт бар: бұл мәтін емес.',
    ru: 'В файле по смещению {offset} стоит нулевой байт: это не текст.',
    en: 'There is a NUL byte at offset {offset}: this is not a text.',
  },
  csv_quote_not_closed: {
    severity: 'error',
    kk: '{row}-жолда ашылған тырнақша жабылмаған: файл толық емес немесе артық тырнақша бар.',
    ru: 'Кавычка, открытая в строке {row}, не закрыта: файл обрезан или в нём лишняя кавычка.',
    en: 'A quote opened in row {row} is never closed: the file is cut off or holds a stray quote.',
  },
  csv_quote_misplaced: {
    severity: 'error',
    kk: '{row}-жолда тырнақша ұяшық ортасында тұр. Тырнақшасы бар ұяшықты тырнақшаға алып, ішіндегілерін екі еселеңіз.',
    ru: 'В строке {row} кавычка стоит посреди ячейки. Заключите такую ячейку в кавычки, а внутренние удвойте.',
    en: 'In row {row} a quote stands in the middle of a cell. Put such a cell in quotes and double those inside.',
  },
  csv_record_too_long: {
    severity: 'error',
    kk: '{row}-жол тым ұзын: тырнақша жабылмаған болуы мүмкін.',
    ru: 'Строка {row} слишком длинная: вероятно, не закрыта кавычка.',
    en: 'Row {row} is too long: a quote is probably not closed.',
  },
  xlsx_damaged: {
    severity: 'error',
    kk: 'XLSX файлы бүлінген немесе толық жүктелмеген. Оны Excel-де ашып, қайта сақтаңыз.',
    ru: 'Файл XLSX повреждён или передан не полностью. Откройте его в Excel и сохраните заново.',
    en: 'The XLSX file is damaged or cut off. Open it in Excel and save it again.',
  },
  xlsx_encrypted: {
    severity: 'error',
    kk: 'Файл құпиясөзбен қорғалған. Қорғауды алып, қайта сақтаңыз.',
    ru: 'Файл защищён паролем. Снимите защиту и сохраните его заново.',
    en: 'The file is protected by a password. Remove the protection and save it again.',
  },
  xlsx_macros: {
    severity: 'error',
    kk: 'Файлда макростар бар. Оны макроссыз XLSX түрінде сақтаңыз.',
    ru: 'Файл содержит макросы. Сохраните его как XLSX без макросов.',
    en: 'The file holds macros. Save it as an XLSX without macros.',
  },
  xlsx_too_large: {
    severity: 'error',
    kk: 'XLSX мазмұны ашылғанда тым үлкен ({limit} шегінен асады).',
    ru: 'Содержимое XLSX после распаковки слишком велико (больше {limit}).',
    en: 'The content of the XLSX is too large once unpacked (more than {limit}).',
  },
  xlsx_no_sheet: {
    severity: 'error',
    kk: 'XLSX файлында парақ жоқ.',
    ru: 'В файле XLSX нет листа с таблицей.',
    en: 'The XLSX file holds no worksheet.',
  },
  header_missing: {
    severity: 'error',
    kk: '1-жолда баған атаулары жоқ. Бірінші жол үлгідегі баған атаулары болуы тиіс.',
    ru: 'В строке 1 нет названий столбцов. Первой строкой должны идти названия столбцов, как в шаблоне.',
    en: 'Row 1 does not hold the column names. The first row must be the column names of the template.',
  },
  column_unknown: {
    severity: 'error',
    kk: '«{name}» деген баған жоқ. Атауын түзетіңіз немесе бағанды алып тастаңыз.',
    ru: 'Столбца «{name}» не существует. Исправьте название или уберите столбец.',
    en: 'There is no column “{name}”. Correct the name or remove the column.',
  },
  column_unnamed: {
    severity: 'error',
    kk: '{position}-бағанның атауы жоқ.',
    ru: 'У столбца {position} нет названия.',
    en: 'Column {position} has no name.',
  },
  column_duplicate: {
    severity: 'error',
    kk: '«{name}» бағаны екі рет кездеседі.',
    ru: 'Столбец «{name}» встречается дважды.',
    en: 'The column “{name}” occurs twice.',
  },
  column_missing: {
    severity: 'error',
    kk: 'Міндетті «{name}» бағаны жоқ.',
    ru: 'Нет обязательного столбца «{name}».',
    en: 'The required column “{name}” is missing.',
  },
  too_many_rows: {
    severity: 'error',
    kk: 'Жолдар тым көп: бір файлда {limit} жолға дейін болады.',
    ru: 'Слишком много строк: в одном файле допускается {limit}.',
    en: 'There are too many rows: a file may hold {limit}.',
  },
  row_column_count: {
    severity: 'error',
    kk: 'Жолда {found} ұяшық бар, ал тақырыпта {expected}. Ажыратқышы бар ұяшықты тырнақшаға алыңыз.',
    ru: 'В строке {found} ячеек, а в заголовке {expected}. Ячейку с разделителем внутри заключите в кавычки.',
    en: 'The row has {found} cells, the header {expected}. Put a cell that holds the separator in quotes.',
  },
  duplicate_key: {
    severity: 'error',
    kk: 'Дәл осындай кілті бар жол файлда бұған дейін бар ({row}-жол).',
    ru: 'Строка с таким же ключом уже есть в файле (строка {row}).',
    en: 'A row with the same key already stands in the file (row {row}).',
  },
} as const satisfies Record<string, FindingText>;
