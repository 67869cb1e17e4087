import { findDirectionOfTraining } from '#reference/directions-of-training.js';
import { findOccupationLabel } from '#reference/occupations.js';
import { useNamed } from './use-named.js';

/** Names of fields of training and of occupations. */
export function useSubjectNames() {
  const named = useNamed();
  return {
    field: named((code) => findDirectionOfTraining(code)?.label),
    occupation: named((code) => findOccupationLabel(code)),
  };
}
