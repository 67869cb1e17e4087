export const signIn = {
  title: 'Вход в систему',
  email: 'Электронная почта',
  password: 'Пароль',
  showPassword: 'Показать пароль',
  hidePassword: 'Скрыть пароль',
  show: 'Показать',
  hide: 'Скрыть',
  submit: 'Войти',
  submitting: 'Проверяем…',
  emailMissing: 'Введите адрес электронной почты',
  passwordMissing: 'Введите пароль',
  expired: 'Сеанс закончился. После входа вы вернётесь туда, где были.',
};
