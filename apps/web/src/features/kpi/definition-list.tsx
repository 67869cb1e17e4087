import type { KpiDefinition } from '../../api/kpi.js';
import { useLanguage } from '../../language/use-language.js';
import { Sentences } from './explanation-parts.js';

/** How an indicator is computed, in words: who counts, when, above and below the line, and who is left out. */
export function DefinitionList({ definition }: { definition: KpiDefinition }) {
  const { t, language } = useLanguage();
  const { type, numerator, denominator, exclusions, notApplicable, unknown, due, bounds, interval } = definition;
  const lines = [
    [t('kpiView.rule.formula'), type.label],
    [t('kpiView.rule.unit'), definition.unit.label],
    [t('kpiView.rule.numerator'), numerator],
    [t('kpiView.rule.denominator'), denominator],
    [t('kpiView.rule.due'), due.label],
    [t('kpiView.rule.unknown'), unknown],
    [t('kpiView.rule.notApplicable'), notApplicable],
    [t('kpiView.rule.exclusions'), exclusions],
    [t('kpiView.rule.bounds'), bounds],
    [t('kpiView.rule.interval'), interval],
    [t('kpiView.rule.direction'), definition.direction.label],
  ] as const;
  return (
    <Sentences>
      {lines.map(
        ([name, text]) =>
          text !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text[language]}</dd>
            </div>
          ),
      )}
    </Sentences>
  );
}
