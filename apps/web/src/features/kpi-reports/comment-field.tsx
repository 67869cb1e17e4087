import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReportSection } from '../../api/kpi-reports.js';
import { TextField } from '../../components/form/text-field.js';
import { useLanguage } from '../../language/use-language.js';
import type { CommentKeeper } from './comment-keeper.js';
import { useKeeperState } from './use-comment-keeper.js';

const LONGEST = 10_000;

interface CommentFieldProps {
  section: ReportSection;
  keeper: CommentKeeper;
  error: string | undefined;
}

/** The comment on one section; where a colleague wrote in it meanwhile, both texts stand beside each other. */
export function CommentField({ section: { section, commentNeeded }, keeper, error }: CommentFieldProps) {
  const { t } = useLanguage();
  const { texts, conflicts, status } = useKeeperState(keeper);
  const conflict = section in conflicts;
  return (
    <div>
      {conflict && (
        <Alert severity="warning" variant="outlined" role="alert" sx={{ mb: 2 }}>
          <AlertTitle component="h3" sx={{ fontSize: '1rem', fontWeight: 650 }}>
            {t('kpiReport.conflict.title')}
          </AlertTitle>
          <Typography>{t('kpiReport.conflict.text')}</Typography>
          <Typography sx={{ my: 1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {conflicts[section] ?? t('kpiReport.comment.none')}
          </Typography>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            <Button size="small" variant="outlined" onClick={() => keeper.resolve(section, 'mine')}>
              {t('kpiReport.conflict.mine')}
            </Button>
            <Button size="small" variant="outlined" onClick={() => keeper.resolve(section, 'theirs')}>
              {t('kpiReport.conflict.theirs')}
            </Button>
          </Box>
        </Alert>
      )}
      <TextField
        id={`comment-${section}`}
        label={t('kpiReport.comment.title')}
        hint={commentNeeded ? t('kpiReport.comment.needed') : undefined}
        error={error}
        rows={3}
        input={{
          value: texts[section] ?? '',
          maxLength: LONGEST,
          disabled: status === 'closed',
          onChange: ({ target }) => keeper.put(section, target.value),
          onBlur: () => void keeper.flush(),
        }}
      />
    </div>
  );
}
