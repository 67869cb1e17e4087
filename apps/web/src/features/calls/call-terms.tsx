import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { usePlaceNames } from '../../language/use-place-names.js';
import type { Call } from '../../api/calls.js';
import { FieldLine, Fields } from '../../components/fields.js';
import { Section } from '../../components/section.js';

/** What a call is about: for whom, where to, how many, for how much. */
export function CallTerms({ call }: { call: Call }) {
  const { t, number, money, date } = useLanguage();
  const code = useCodeNames();
  const { country } = usePlaceNames();
  return (
    <Section title={t('calls.terms.title')}>
      <Fields>
        <FieldLine name={t('calls.fields.programme')}>{code('programme', call.programme)}</FieldLine>
        <FieldLine name={t('calls.fields.funding')}>{code('funding', call.funding)}</FieldLine>
        <FieldLine name={t('calls.fields.places')}>{number(call.places)}</FieldLine>
        <FieldLine name={t('calls.fields.budgetKzt')}>{money(call.budgetKzt)}</FieldLine>
        <FieldLine name={t('calls.fields.opensOn')}>{date(call.opensOn)}</FieldLine>
        <FieldLine name={t('calls.fields.closesOn')}>{date(call.closesOn)}</FieldLine>
        <FieldLine name={t('calls.fields.appealWindowDays')}>
          {call.appealWindowDays === 0 ? t('calls.terms.noAppeal') : number(call.appealWindowDays)}
        </FieldLine>
        <FieldLine name={t('calls.fields.categories')}>
          {call.categories.length === 0
            ? t('calls.terms.everybody')
            : call.categories.map((category) => code('category', category)).join(', ')}
        </FieldLine>
        <FieldLine name={t('calls.fields.hostCountries')}>
          {call.hostCountries.length === 0 ? t('calls.terms.anywhere') : call.hostCountries.map(country).join(', ')}
        </FieldLine>
        {call.cancellationReason !== null && (
          <FieldLine name={t('calls.terms.cancellationReason')}>{call.cancellationReason}</FieldLine>
        )}
      </Fields>
    </Section>
  );
}
