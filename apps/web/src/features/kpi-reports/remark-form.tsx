import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { KPI_REPORT_RETURN_REASONS } from '#domain/report/kpi-report-review.js';
import type { SectionCode } from '../../api/kpi-reports.js';
import { FieldGroup } from '../../components/form/field.js';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import type { DraftRemark } from './remark-store.js';

const LONGEST = 4_000;

interface RemarkFormProps {
  section: SectionCode;
  remark: DraftRemark | undefined;
  /** Whether it was to be sent without a reason or a comment. */
  faulty: boolean;
  /** Nothing takes the remark back. */
  onChange: (remark: DraftRemark | undefined) => void;
}

/** What is at fault in a section: by which reasons, and in the reviewer's words. */
export function RemarkForm({ section, remark, faulty, onChange }: RemarkFormProps) {
  const { t } = useLanguage();
  const code = useCodeNames();
  const name = code('kpiReportSection', section);
  if (remark === undefined) {
    return (
      <div>
        <Button
          size="small"
          variant="outlined"
          aria-label={t('kpiReport.return.addTo', { section: name })}
          onClick={() => onChange({ reasons: [], comment: '' })}
        >
          {t('kpiReport.return.add')}
        </Button>
      </div>
    );
  }
  const { reasons, comment } = remark;
  return (
    <Box
      role="group"
      aria-label={t('kpiReport.return.remarkOn', { section: name })}
      sx={{ display: 'grid', gap: 2, p: 2, border: 1, borderColor: 'divider', borderRadius: 1 }}
    >
      <FieldGroup
        id={`remark-${section}-reasons`}
        label={t('kpiReport.return.reasons')}
        error={faulty && reasons.length === 0 ? t('kpiReport.return.reasonMissing') : undefined}
      >
        <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))' }}>
          {KPI_REPORT_RETURN_REASONS.map((reason, index) => (
            <FormControlLabel
              key={reason}
              sx={{ mr: 0 }}
              control={
                <Checkbox
                  checked={reasons.includes(reason)}
                  slotProps={{ input: index === 0 ? { id: `remark-${section}` } : {} }}
                  onChange={(_event, checked) =>
                    onChange({
                      comment,
                      reasons: checked ? [...reasons, reason] : reasons.filter((one) => one !== reason),
                    })
                  }
                />
              }
              label={code('kpiReportReturn', reason)}
            />
          ))}
        </Box>
      </FieldGroup>
      <TextField
        id={`remark-${section}-comment`}
        label={t('kpiReport.return.comment')}
        hint={t('kpiReport.return.commentHint')}
        error={faulty && comment.trim() === '' ? t('kpiReport.return.commentMissing') : undefined}
        rows={3}
        input={{
          value: comment,
          maxLength: LONGEST,
          onChange: ({ target }) => onChange({ reasons, comment: target.value }),
        }}
      />
      <div>
        <Button size="small" onClick={() => onChange(undefined)}>
          {t('kpiReport.return.remove')}
        </Button>
      </div>
    </Box>
  );
}
