import { help } from './help.js';

const words = {
  asked: 'Check your e-mail',
  noMail: 'No e-mail within ten minutes? Look in your junk folder, check the address and ask once more.',
  back: 'Back to signing in',
  emailInvalid: 'Enter an e-mail address such as name@example.kz',
  forgot: {
    title: 'A new password',
    text: 'Enter your e-mail address. An e-mail with a link comes to it, by which you choose a new password.',
    submit: 'Send the link',
    asked:
      'If there is an account with this address, an e-mail with a link is on its way. The link works once and for seven days.',
  },
  account: {
    title: 'Ask for an account',
    text: 'For those who wish to apply for academic mobility. Participants get their own link by e-mail; staff are added by the administrator.',
    name: 'Family name and given name',
    nameHint: 'As in your identity document.',
    nameMissing: 'Enter your name',
    locale: 'Language of e-mails',
    submit: 'Ask for the account',
    asked:
      'An e-mail is on its way to this address. By its link you choose a password; it works once and for seven days.',
  },
};

/** What somebody needs who is not in yet: another password, an account, or a guide. */
export const entry = { entry: words, help };
