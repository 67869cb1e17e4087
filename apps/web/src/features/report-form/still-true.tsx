import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { AnswerValue, Question } from '#domain/questionnaire/questionnaire.js';
import { useLanguage } from '../../language/use-language.js';
import { answerTexts } from './answer-text.js';
import { useAnswerWords } from './use-answer-words.js';

interface StillTrueProps {
  question: Question;
  previous: AnswerValue;
  busy: boolean;
  onStillTrue: () => void;
  onChanged: () => void;
}

/** What was answered the last time, and whether that still holds: nothing is typed twice. */
export function StillTrue({ question, previous, busy, onStillTrue, onChanged }: StillTrueProps) {
  const { t } = useLanguage();
  const words = useAnswerWords();
  return (
    <>
      <Paper variant="outlined" sx={{ p: 2, borderLeft: 4, borderLeftColor: 'primary.main' }}>
        <Typography color="textSecondary" id="previous-answer-label">
          {t('reportForm.lastTime')}
        </Typography>
        <Box sx={{ fontWeight: 600, fontSize: '1.125rem', overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {answerTexts(question, previous, words).map((text) => (
            <div key={text}>{text}</div>
          ))}
        </Box>
      </Paper>
      <Box sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: 1.5, mt: 2.5 }}>
        <Button id="still-true" variant="contained" size="large" loading={busy} onClick={onStillTrue}>
          {t('reportForm.stillTrue')}
        </Button>
        <Button variant="outlined" size="large" disabled={busy} onClick={onChanged}>
          {t('reportForm.hasChanged')}
        </Button>
      </Box>
    </>
  );
}
