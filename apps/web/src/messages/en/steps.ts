/** The forms of steps on a record: what every one of them says. */
export const steps = {
  choose: 'Choose',
  chooseAll: 'Choose all rows shown',
  chooseRow: 'Choose {{name}}',
  dateHint: 'Day, month, year, such as 21.11.2026',
  optional: '{{label}} (optional)',
  faults: {
    missing: 'Fill in: {{label}}',
    noDate: '{{label}}: enter a date, such as 21.11.2026',
    noNumber: '{{label}}: enter a number',
    outOfRange: '{{label}}: the number is outside of what is possible',
    noShare: '{{label}}: enter a percentage from 0 to 100',
  },
};
