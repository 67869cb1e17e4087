import { lazy } from 'react';

const load = {
  country: () => import('./country-field.js'),
  occupation: () => import('./occupation-field.js'),
};

/** Choices from long lists come after the page, each with the first question that needs it. */
export const CountryField = lazy(async () => ({ default: (await load.country()).CountryField }));
export const OccupationField = lazy(async () => ({ default: (await load.occupation()).OccupationField }));

/** Fetches all of them while there is a connection: the next question must not wait for one that is gone. */
export async function fetchControls(): Promise<void> {
  await Promise.allSettled([...Object.values(load).map((fetch) => fetch()), import('#reference/countries.js')]);
}
