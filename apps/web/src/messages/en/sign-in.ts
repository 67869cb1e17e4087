export const signIn = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  show: 'Show',
  hide: 'Hide',
  submit: 'Sign in',
  submitting: 'Checking…',
  emailMissing: 'Enter your e-mail address',
  passwordMissing: 'Enter your password',
  expired: 'Your session has ended. After signing in you return to where you were.',
};
