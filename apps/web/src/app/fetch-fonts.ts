/**
 * Fetches the letters while the scripts are being worked through and the line is free, so that they are there with the first
 * text. Otherwise the browser asks for them when it sees the text, and lays everything out once more for each that arrives.
 */
const SAMPLE = 'Qaitu Қайту Баға';

document.fonts.load("1rem 'Onest Variable'", SAMPLE).catch(() => undefined);
