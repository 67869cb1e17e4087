import ExpandIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import { CodeSelect } from '../../components/code-select.js';
import { NamedAutocomplete } from '../../components/named-autocomplete.js';
import { useCountryOptions } from '../../components/country-options.js';
import { useUniversityOptions } from '../../components/university-names.js';
import { PeriodSelect } from '../../components/period-select.js';
import { useLanguage } from '../../language/use-language.js';
import { countFilters, type FilterName, type ListSearch, PENDING_RETURN, readListSearch } from './list-search.js';
import { SearchField } from './search-field.js';

interface ListFiltersProps {
  search: ListSearch;
  onChange: (search: ListSearch) => void;
  /** Whether the list is that of all universities. */
  national: boolean;
}

/** The search and the filters of the list; on a phone the filters open on request. */
export function ListFilters({ search, onChange, national }: ListFiltersProps) {
  const { t } = useLanguage();
  const countries = useCountryOptions();
  const universities = useUniversityOptions(national);
  const [open, setOpen] = useState(false);
  const panelId = useId();
  const active = countFilters(search);

  const set = (name: FilterName | 'search', value: string) => onChange(readListSearch({ ...search, [name]: value }));
  const any = { value: '', text: t('participations.any') };

  return (
    <Box role="search" className="no-print">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <Box sx={{ flex: '1 1 260px', maxWidth: 520 }}>
          <SearchField
            label={t('participations.search')}
            hint={national ? t('participations.searchHintDeidentified') : t('participations.searchHint')}
            value={search.search ?? ''}
            onChange={(value) => set('search', value)}
          />
        </Box>
        {national && (
          <Box sx={{ flex: '1 1 260px', maxWidth: 520 }}>
            <NamedAutocomplete
              id="filter-university"
              label={t('participations.filter.university')}
              placeholder={t('participations.any')}
              options={universities}
              value={search.university ?? ''}
              onChange={(code) => set('university', code)}
            />
          </Box>
        )}
        <Button
          sx={{ display: { md: 'none' }, minHeight: 40 }}
          variant="outlined"
          aria-expanded={open}
          aria-controls={panelId}
          onClick={() => setOpen(!open)}
          endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
        >
          {active > 0 ? t('participations.filtersActive', { number: active }) : t('participations.filters')}
        </Button>
        {(active > 0 || search.search) && (
          <Button
            sx={{ minHeight: 40, mt: { md: '26px' } }}
            onClick={() => onChange(search.sort ? { sort: search.sort } : {})}
          >
            {t('participations.clearFilters')}
          </Button>
        )}
      </Box>
      <Box
        id={panelId}
        sx={{
          display: { xs: open ? 'grid' : 'none', md: 'grid' },
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 230px), 1fr))',
          gap: 1.75,
          alignItems: 'end',
          mt: 2,
        }}
      >
        <CodeSelect
          label={t('participations.filter.status')}
          list="participationStatus"
          first={any}
          value={search.status ?? ''}
          onChange={(code) => set('status', code)}
        />
        <CodeSelect
          label={t('participations.filter.returnStatus')}
          list="returnStatus"
          first={any}
          extra={{ value: PENDING_RETURN, text: t('participations.returnPending') }}
          value={search.returnStatus ?? ''}
          onChange={(code) => set('returnStatus', code)}
        />
        <CodeSelect
          label={t('participations.filter.category')}
          list="category"
          first={any}
          value={search.category ?? ''}
          onChange={(code) => set('category', code)}
        />
        <CodeSelect
          label={t('participations.filter.funding')}
          list="funding"
          first={any}
          value={search.funding ?? ''}
          onChange={(code) => set('funding', code)}
        />
        <NamedAutocomplete
          id="filter-host-country"
          label={t('participations.filter.hostCountry')}
          placeholder={t('participations.any')}
          options={countries}
          value={search.hostCountry ?? ''}
          onChange={(code) => set('hostCountry', code)}
        />
        <PeriodSelect
          label={t('participations.filter.period')}
          allText={t('participations.any')}
          allValue=""
          value={search.period ?? ''}
          onChange={(period) => set('period', period)}
        />
      </Box>
    </Box>
  );
}
