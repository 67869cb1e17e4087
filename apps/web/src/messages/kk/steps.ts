/** The forms of steps on a record: what every one of them says. */
export const steps = {
  choose: 'Таңдаңыз',
  chooseAll: 'Көрсетілген барлық жолды таңдау',
  chooseRow: 'Таңдау: {{name}}',
  dateHint: 'Күні, айы, жылы, мысалы 21.11.2026',
  optional: '{{label}} (қалауыңызша)',
  faults: {
    missing: 'Толтырыңыз: {{label}}',
    noDate: '{{label}}: күнін енгізіңіз, мысалы 21.11.2026',
    noNumber: '{{label}}: сан енгізіңіз',
    outOfRange: '{{label}}: мұндай сан болуы мүмкін емес',
    noShare: '{{label}}: 0-ден 100-ге дейінгі пайызды енгізіңіз',
  },
};
