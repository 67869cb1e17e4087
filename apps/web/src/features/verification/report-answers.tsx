import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Answers, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { isAnswered, pagesOf } from '#domain/questionnaire/routing.js';
import type { ReportRecord } from '../../api/reports.js';
import { useLanguage } from '../../language/use-language.js';
import { answerTexts } from '../report-form/answer-text.js';
import { useAnswerWords } from '../report-form/use-answer-words.js';

/** The answers of a report as they were sent in, question by question, read only. */
export function ReportAnswers({ report }: { report: ReportRecord }) {
  const { t, language } = useLanguage();
  const words = useAnswerWords();
  // The description of the interface can only say of questions and answers that they are objects.
  const definition = report.questionnaire as unknown as Questionnaire | null;
  const answers = (report.answers ?? {}) as Answers;
  if (definition === null || report.answers === null) {
    return <Typography color="textSecondary">{t('checking.report.noAnswers')}</Typography>;
  }
  const pages = pagesOf(definition, answers).filter(({ question }) => question.personal !== true);
  return definition.sections
    .filter((section) => pages.some((page) => page.section === section))
    .map((section) => (
      <Box key={section.code} sx={{ mb: 2 }}>
        <Typography variant="h3" sx={{ mb: 0.5 }}>
          {section.title[language]}
        </Typography>
        <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
          {pages
            .filter((page) => page.section === section)
            .map(({ question }) => {
              const value = answers[question.code];
              return (
                <div key={question.code}>
                  <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
                    {question.text[language]}
                  </Box>
                  <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                    {isAnswered(value)
                      ? answerTexts(question, value, words).join('; ')
                      : t('checking.report.notAnswered')}
                  </Box>
                </div>
              );
            })}
        </Box>
      </Box>
    ));
}
