import '@fontsource-variable/onest/wght.css';
import { askEarly } from './api/early-answers.js';
import { findFirstAnswers } from './app/first-answers.js';
import { findFirstNeeds } from './app/first-needs.js';
import { catalogues } from './language/catalogues.js';
import { readLanguage } from './language/stored-language.js';

/**
 * The first and smallest script. The libraries are on their way by then (`modulepreload` in index.html); it asks beside them
 * for the words, the page and the answers that this address will need, each of which would otherwise wait for the one before.
 * Nothing depends on it: what it did not foresee, or what fails, is asked for when it is needed.
 */
const language = readLanguage() ?? 'kk';
const { words, load } = findFirstNeeds(location.pathname);
for (const address of findFirstAnswers(location.pathname, location.search)) askEarly(address, language);
const parts = [catalogues[language].start(), ...words.map((part) => catalogues[language][part]())];
// Nothing is drawn without words, and they are few: they are asked for before the page, which takes a turn longer.
const page = new Promise((resolve) => {
  setTimeout(() => resolve(Promise.allSettled(load.map((script) => script()))), 0);
});
void import('./app/start.js').then(async ({ start }) => await start());

// The line is free once the scripts are here, and the page is being made of them. Left alone, the browser asks for the letters
// when it sees the first text, and lays everything out once more for each file of them that arrives.
void Promise.allSettled([page, ...parts]).then(() => document.fonts.load("1rem 'Onest Variable'", 'Qaitu Қайту Баға'));
