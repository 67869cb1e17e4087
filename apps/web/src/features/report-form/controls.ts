import { lazy } from 'react';

const load = {
  choices: () => import('./choices.js'),
  texts: () => import('./text-fields.js'),
  country: () => import('./country-field.js'),
  date: () => import('../../components/form/date-field.js'),
  reasons: () => import('./return-reasons.js'),
};

/** The controls come after the page, each with the first question that needs it. */
export const RadioChoices = lazy(async () => ({ default: (await load.choices()).RadioChoices }));
export const CheckboxChoices = lazy(async () => ({ default: (await load.choices()).CheckboxChoices }));
export const OccupationField = lazy(async () => ({ default: (await load.texts()).OccupationField }));
export const NumberField = lazy(async () => ({ default: (await load.texts()).NumberField }));
export const TextAnswer = lazy(async () => ({ default: (await load.texts()).TextAnswer }));
export const CountryField = lazy(async () => ({ default: (await load.country()).CountryField }));
export const DateField = lazy(async () => ({ default: (await load.date()).DateField }));
export const ReturnReasons = lazy(async () => ({ default: (await load.reasons()).ReturnReasons }));

/** Fetches all of them while there is a connection: the next question must not wait for one that is gone. */
export async function fetchControls(): Promise<void> {
  await Promise.allSettled([...Object.values(load).map((fetch) => fetch()), import('#reference/countries.js')]);
}
