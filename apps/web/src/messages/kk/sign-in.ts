export const signIn = {
  title: 'Жүйеге кіру',
  email: 'Электрондық пошта',
  password: 'Құпиясөз',
  showPassword: 'Көрсету: құпиясөз',
  hidePassword: 'Жасыру: құпиясөз',
  show: 'Көрсету',
  hide: 'Жасыру',
  submit: 'Кіру',
  submitting: 'Тексеріліп жатыр…',
  emailMissing: 'Электрондық поштаңызды енгізіңіз',
  passwordMissing: 'Құпиясөзді енгізіңіз',
  expired: 'Сеанс аяқталды. Кіргеннен кейін осы жерге қайта ораласыз.',
};
