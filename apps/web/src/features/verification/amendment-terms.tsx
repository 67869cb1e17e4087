import Box from '@mui/material/Box';
import type { Amendment } from '../../api/own-records.js';
import { ChangeArrow } from '../../components/change-arrow.js';
import { toColumn } from '../../components/column-name.js';
import { useFields } from '../../components/field-value.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';

const TERMS = ['title', 'kind', 'priority', 'dueDate', 'weight'] as const;

interface AmendmentTermsProps {
  amendment: Amendment;
  /** The terms as they stand, to show what each would change from. */
  now?: Readonly<Record<(typeof TERMS)[number], unknown>>;
}

/** What an amendment changes, who proposed it and why, and what became of it. */
export function AmendmentTerms({ amendment, now }: AmendmentTermsProps) {
  const { t, date } = useLanguage();
  const code = useCodeNames();
  const fields = useFields();
  const text = (term: (typeof TERMS)[number], value: unknown) => fields.value(toColumn(term), value);
  const waits = amendment.status === 'proposed';
  return (
    <Box sx={{ borderLeft: 3, borderColor: waits ? 'primary.main' : 'divider', pl: 1.5, overflowWrap: 'anywhere' }}>
      <Box sx={{ fontWeight: 600 }}>
        {t(`checking.proposedBy.${amendment.proposerSide}`)} · {code('amendmentStatus', amendment.status)},{' '}
        {date(amendment.decidedAt ?? amendment.createdAt)}
      </Box>
      {TERMS.filter((term) => amendment[term] !== null).map((term) => (
        <div key={term}>
          {fields.name(toColumn(term))}:{' '}
          {now === undefined ? (
            text(term, amendment[term])
          ) : (
            <ChangeArrow from={text(term, now[term])} to={text(term, amendment[term])} />
          )}
        </div>
      ))}
      <div>{t('record.history.reason', { reason: amendment.reason })}</div>
      {amendment.decisionReason !== null && <div>{t('checking.answered', { reason: amendment.decisionReason })}</div>}
    </Box>
  );
}
