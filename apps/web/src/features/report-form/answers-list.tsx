import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Answers, Questionnaire } from '#domain/questionnaire/questionnaire.js';
import { isAnswered, pagesOf } from '#domain/questionnaire/routing.js';
import { RouterLink } from '../../components/router-link.js';
import { useLanguage } from '../../language/use-language.js';
import { answerTexts } from './answer-text.js';
import type { QuestionLink } from './form-links.js';
import { useAnswerWords } from './use-answer-words.js';

interface AnswersListProps {
  definition: Questionnaire;
  answers: Answers;
  /** Where an answer is changed; without it they are shown alone. */
  changeAt?: (question: string) => QuestionLink;
  /** What is wrong with an answer, by question. */
  errors?: Readonly<Record<string, string>>;
}

/** Every question that was asked with its answer, section by section, each with a way to change it. */
export function AnswersList({ definition, answers, changeAt, errors = {} }: AnswersListProps) {
  const { t, language } = useLanguage();
  const words = useAnswerWords();
  const pages = pagesOf(definition, answers);
  const sections = definition.sections.filter((section) => pages.some((page) => page.section === section));
  return (
    <>
      {sections.map((section) => (
        <Box component="section" key={section.code} sx={{ mb: 3 }} aria-labelledby={`section-${section.code}`}>
          <Typography variant="h2" id={`section-${section.code}`} sx={{ mb: 0.5 }}>
            {section.title[language]}
          </Typography>
          <Box component="dl" sx={{ m: 0 }}>
            {pages
              .filter((page) => page.section === section)
              .map(({ question }) => {
                const error = errors[question.code];
                const value = answers[question.code];
                return (
                  <Box
                    key={question.code}
                    sx={{
                      display: 'grid',
                      gridTemplateColumns: 'minmax(0, 1fr) auto',
                      columnGap: 2,
                      py: 1.25,
                      borderBottom: 1,
                      borderColor: 'divider',
                      ...(error ? { pl: 1.5, borderLeft: 4, borderLeftColor: 'error.main' } : {}),
                    }}
                  >
                    <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.9375rem', gridColumn: 1 }}>
                      {question.text[language]}
                    </Box>
                    <Box component="dd" sx={{ m: 0, gridColumn: 1, overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                      {error && (
                        <Typography color="error" sx={{ fontWeight: 600 }}>
                          {error}
                        </Typography>
                      )}
                      {isAnswered(value) ? (
                        <Box sx={{ fontWeight: 550 }}>
                          {answerTexts(question, value, words).map((text) => (
                            <div key={text}>{text}</div>
                          ))}
                        </Box>
                      ) : (
                        <span>{t('reportForm.notAnswered')}</span>
                      )}
                    </Box>
                    {changeAt !== undefined && (
                      <Box component="dd" sx={{ m: 0, gridColumn: 2, gridRow: '1 / span 2', alignSelf: 'center' }}>
                        <RouterLink
                          id={`change-${question.code}`}
                          {...changeAt(question.code)}
                          aria-label={t('reportForm.changeAnswer', { question: question.text[language] })}
                          sx={{ display: 'inline-flex', alignItems: 'center', minHeight: 32 }}
                        >
                          {t('reportForm.change')}
                        </RouterLink>
                      </Box>
                    )}
                  </Box>
                );
              })}
          </Box>
        </Box>
      ))}
    </>
  );
}
