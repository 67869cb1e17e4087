/** The forms of steps on a record: what every one of them says. */
export const steps = {
  choose: 'Выберите',
  chooseAll: 'Выбрать все показанные строки',
  chooseRow: 'Выбрать: {{name}}',
  dateHint: 'День, месяц, год, например 21.11.2026',
  optional: '{{label}} (по желанию)',
  faults: {
    missing: 'Заполните: {{label}}',
    noDate: '{{label}}: введите дату, например 21.11.2026',
    noNumber: '{{label}}: введите число',
    outOfRange: '{{label}}: такого числа быть не может',
    noShare: '{{label}}: введите процент от 0 до 100',
  },
};
