import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { CATEGORIES } from '#domain/participation/participation-codes.js';
import { CATEGORY_LABELS } from '#reference/participation-labels.js';
import { type SurveyRecord, type SurveyResults as Results, surveyResultsQuery } from '../../api/audits-and-surveys.js';
import { DataTable } from '../../components/data-table.js';
import { TableDownloads } from '../../components/downloads/table-downloads.js';
import { Failure } from '../../components/failure.js';
import { FilterRow } from '../../components/filter-row.js';
import { Loading } from '../../components/loading.js';
import { OptionSelect } from '../../components/option-select.js';
import { Section } from '../../components/section.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';
import { answerWords, type ResultLine, resultLines } from './result-lines.js';

interface SurveyResultsProps {
  survey: SurveyRecord;
  category: string | undefined;
  onCategory: (category: string | undefined) => void;
}

/** What the answers come to, question by question with its n; what fewer than five answered is withheld. */
export function SurveyResults({ survey, category: wanted, onCategory }: SurveyResultsProps) {
  const { t, number } = useLanguage();
  const label = useLabels();
  const category = CATEGORIES.find((known) => known === wanted);
  const over = survey.status === 'closed' || survey.status === 'archived';
  const { data, error, refetch } = useQuery({ ...surveyResultsQuery(survey.id, category), enabled: over });
  return (
    <Section title={t('surveys.results.title')}>
      {!over && <Typography>{t('surveys.results.stillOpen')}</Typography>}
      {over && (
        <FilterRow>
          <OptionSelect
            label={t('surveys.results.category')}
            any={t('surveys.results.allCategories')}
            options={CATEGORIES.map((value) => ({ value, text: label(CATEGORY_LABELS, value) }))}
            value={category}
            onChange={onCategory}
          />
        </FilterRow>
      )}
      {over && !data && !error && <Loading lines={5} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && data.withheld !== null && <Typography role="status">{withheldText(t, data.withheld)}</Typography>}
      {data && data.withheld === null && (
        <>
          <Typography role="status" sx={{ mb: 2, fontWeight: 600 }}>
            {t('surveys.results.n', { n: number(data.n) })}
          </Typography>
          <ResultsTables survey={survey} results={data} />
        </>
      )}
    </Section>
  );
}

function withheldText(t: ReturnType<typeof useLanguage>['t'], withheld: NonNullable<Results['withheld']>): string {
  switch (withheld) {
    case 'too_few':
      return t('surveys.results.tooFew');
    case 'group_too_small':
      return t('surveys.results.groupTooSmall');
    case 'still_open':
      return t('surveys.results.stillOpen');
  }
}

function ResultsTables({ survey, results }: { survey: SurveyRecord; results: Results }) {
  const { t, language, number, decimal, percent, yesNo } = useLanguage();
  const words = answerWords(survey.definition, language, yesNo);
  const lines = resultLines(survey.definition, results.questions, language, words);
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: 1, mb: 1 }}>
        <TableDownloads<ResultLine>
          name={`survey-${survey.id.slice(0, 8)}`}
          columns={[
            { heading: t('surveys.results.question'), csv: ({ question }) => question },
            { heading: t('surveys.results.answer'), csv: ({ answer }) => answer },
            { heading: t('surveys.results.count'), csv: ({ count }) => count },
            { heading: 'n', csv: ({ n }) => n },
          ]}
          rows={lines}
        />
      </Box>
      {results.questions.map(({ question, n, withheld, counts, mean, texts }) => {
        const text = words.question(question);
        return (
          <Box key={question} sx={{ mb: 3.5 }}>
            <Typography variant="h3" gutterBottom>
              {text}
            </Typography>
            <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>
              {withheld
                ? t('surveys.results.questionWithheld')
                : [
                    t('surveys.results.n', { n: number(n) }),
                    mean === null ? undefined : t('surveys.results.mean', { mean: decimal(mean, 2) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
            </Typography>
            {counts !== null && counts.length > 0 && (
              <DataTable caption={text}>
                <thead>
                  <tr>
                    <th scope="col">{t('surveys.results.answer')}</th>
                    <th scope="col" className="number">
                      {t('surveys.results.count')}
                    </th>
                    <th scope="col" className="number">
                      {t('surveys.results.share')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {counts.map(({ code, count }) => (
                    <tr key={code}>
                      <th scope="row">{words.answer(question, code)}</th>
                      <td className="number">{number(count)}</td>
                      <td className="number">{percent(n === 0 ? null : count / n)}</td>
                    </tr>
                  ))}
                </tbody>
              </DataTable>
            )}
            {texts !== null && texts.length > 0 && (
              <Box component="ul" sx={{ m: 0, pl: 3 }}>
                {texts.map((each, place) => (
                  <li key={place}>{each}</li>
                ))}
              </Box>
            )}
          </Box>
        );
      })}
    </>
  );
}
