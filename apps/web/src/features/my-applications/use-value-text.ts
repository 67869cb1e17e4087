import type { Field } from '#domain/fields/field.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import { useSubjectNames } from '../../language/use-subject-names.js';

const LISTS = {
  sex: 'sex',
  category: 'category',
  studyLanguage: 'studyLanguage',
  kind: 'commitmentKind',
  proposalForm: 'proposalForm',
} as const;

/** The value of a field of an application or of a deliverable in words. */
export function useValueText(): (field: Field, value: unknown) => string {
  const { date, yesNo, number } = useLanguage();
  const code = useCodeNames();
  const { country, region } = usePlaceNames();
  const subjects = useSubjectNames();
  return ({ property, type }, value) => {
    const text = String(value);
    switch (type.kind) {
      case 'date':
        return date(text);
      case 'yes_no':
        return yesNo(value === true);
      case 'code': {
        const list = Object.entries(LISTS).find(([known]) => known === property)?.[1];
        return list ? code(list, text) : text;
      }
      case 'reference':
        return { country, region, field: subjects.field }[type.list](text);
      case 'integer':
        return property === 'priority' ? code('researchPriority', text) : number(Number(value));
      case 'decimal':
        return number(Number(value));
      default:
        return text;
    }
  };
}
