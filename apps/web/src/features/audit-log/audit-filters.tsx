import { useQuery } from '@tanstack/react-query';
import { auditActionsQuery } from '../../api/oversight.js';
import { FilterRow, isFiltered } from '../../components/filter-row.js';
import { DateField } from '../../components/form/date-field.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { useLanguage } from '../../language/use-language.js';
import { SearchField } from '../participations/search-field.js';
import { useAuditWords } from './use-audit-words.js';

export const AUDIT_FILTERS = ['actor', 'objectId', 'action', 'university', 'from', 'to'] as const;

/** What the address says about the audit log. */
export type AuditSearch = Partial<Record<(typeof AUDIT_FILTERS)[number], string>>;

interface AuditFiltersProps {
  search: AuditSearch;
  onChange: (search: AuditSearch) => void;
}

/** By whom, which record, what was done, and when. */
export function AuditFilters({ search, onChange }: AuditFiltersProps) {
  const { t, language } = useLanguage();
  const { data: actions } = useQuery(auditActionsQuery);
  const universities = useUniversityOptions(true);
  const words = useAuditWords();
  const options = (actions?.items ?? [])
    .map((code) => ({ code, name: words.action(code) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language));
  const set = (name: keyof AuditSearch) => (value: string) =>
    onChange({ ...search, [name]: value === '' ? undefined : value });
  return (
    <FilterRow onClear={isFiltered(search) ? () => onChange({}) : undefined}>
      <SearchField
        label={t('auditLog.filter.actor')}
        hint={t('auditLog.filter.actorHint')}
        value={search.actor ?? ''}
        onChange={set('actor')}
      />
      <SearchField
        label={t('auditLog.filter.record')}
        hint={t('auditLog.filter.recordHint')}
        value={search.objectId ?? ''}
        onChange={set('objectId')}
      />
      <NamedAutocomplete
        id="audit-action"
        label={t('auditLog.filter.action')}
        placeholder={t('auditLog.filter.anyAction')}
        options={options}
        value={search.action ?? ''}
        onChange={set('action')}
      />
      <NamedAutocomplete
        id="audit-university"
        label={t('auditLog.filter.university')}
        placeholder={t('auditLog.filter.anyUniversity')}
        options={universities}
        value={search.university ?? ''}
        onChange={set('university')}
      />
      <DateField id="audit-from" label={t('auditLog.filter.from')} value={search.from ?? ''} onChange={set('from')} />
      <DateField id="audit-to" label={t('auditLog.filter.to')} value={search.to ?? ''} onChange={set('to')} />
    </FilterRow>
  );
}
