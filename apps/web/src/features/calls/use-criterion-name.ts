import { useLanguage } from '../../language/use-language.js';

interface NamedCriterion {
  nameKk: string;
  nameRu: string;
  nameEn: string;
}

/** The name of a criterion in the language of the page. */
export function useCriterionName(): (criterion: NamedCriterion) => string {
  const { language } = useLanguage();
  return (criterion) => ({ kk: criterion.nameKk, ru: criterion.nameRu, en: criterion.nameEn })[language];
}
