import Box from '@mui/material/Box';
import { type ReactNode } from 'react';
import { getKpiText, type KpiCode } from '#reference/kpi-names.js';
import type { KpiValue } from '../../api/contract.js';
import type { ChangedFigure, ReportSection } from '../../api/kpi-reports.js';
import { ChangeArrow } from '../../components/change-arrow.js';
import { DataTable } from '../../components/data-table.js';
import { TableFiles } from '../../components/downloads/table-files.js';
import { NO_VALUE } from '../../language/format.js';
import { useLanguage } from '../../language/use-language.js';
import { useCodeNames } from '../../language/use-code-names.js';
import { FigureHeads } from '../kpi/figure-heads.js';
import { isFewKnown, PRESENTATIONS } from '../kpi/indicator-presentation.js';
import { useFigureFileColumns } from '../kpi/kpi-file-columns.js';
import type { KpiRow } from '../kpi/kpi-rows.js';
import { useFigures } from '../kpi/use-figures.js';
import { ValueButton } from '../kpi/value-button.js';
import { ChangeMark } from './change-mark.js';
import { noteChange } from './changed-numbers.js';

/** How figures are set beside others: computed anew from the records, and those of the submission before. */
export interface Comparisons {
  readonly now?: Readonly<Record<string, ChangedFigure>> | undefined;
  readonly before?: Readonly<Record<string, ChangedFigure>> | undefined;
}

interface SectionFiguresProps extends Comparisons {
  section: ReportSection;
  university: string;
  indicators: Readonly<Record<string, unknown>>;
  onExplain: (row: KpiRow) => void;
  /** The counts by state, each opening its records. */
  countsOf: (code: string, value: KpiValue) => ReactNode;
}

/** The figures of one section: value, interval, n, what is known, the states, and what is no longer what it was. */
export function SectionFigures(props: SectionFiguresProps) {
  const { section, university, indicators, now, before, onExplain, countsOf } = props;
  const { t, language, number, percent } = useLanguage();
  const { interval } = useFigures();
  const code = useCodeNames();
  const figureColumns = useFigureFileColumns();
  const rows = section.indicators
    .map((indicator): KpiRow => ({ university, code: indicator, value: indicators[indicator] as KpiValue | undefined }))
    .filter(({ code: indicator, value }) => value !== undefined || before?.[indicator] !== undefined);
  if (rows.length === 0) return <p className="secondary">{t('kpiReport.noFigures')}</p>;
  const caption = t('kpiReport.figuresCaption', { section: code('kpiReportSection', section.section) });
  return (
    <>
      <DataTable caption={caption}>
        <thead>
          <tr>
            <FigureHeads />
            <th scope="col" className="wide-only number">
              {t('kpi.columns.knownShare')}
            </th>
            <th scope="col" className="desk-only">
              {t('kpiView.columns.states')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { code: indicator, value } = row;
            const { format } = PRESENTATIONS[indicator];
            const name = getKpiText(indicator).name[language];
            const plain = indicator !== 'K20' && value !== undefined;
            return (
              <tr key={indicator}>
                <th scope="row">
                  <span className="secondary">{indicator.replace('_', '.')} </span>
                  {name}
                  {isFewKnown(indicator, value) && (
                    <Box className="secondary" sx={{ fontWeight: 400, fontSize: '0.8125rem' }}>
                      {t('kpiView.fewKnown')}
                    </Box>
                  )}
                  <Changed code={indicator} figure={before?.[indicator]} text={t('kpiReport.changed.submission')} />
                  <Changed code={indicator} figure={now?.[indicator]} text={t('kpiReport.changed.now')} />
                </th>
                <td className="number">
                  <ValueButton row={row} name={name} onExplain={() => onExplain(row)} />
                  {plain && <div className="narrow-only secondary">{interval(format, value)}</div>}
                </td>
                <td className="number">{value ? number(value.n) : NO_VALUE}</td>
                <td className="wide-only number">{plain ? interval(format, value) : NO_VALUE}</td>
                <td className="wide-only number">{plain ? percent(value.knownShare) : NO_VALUE}</td>
                <td className="desk-only">{plain && countsOf(indicator, value)}</td>
              </tr>
            );
          })}
        </tbody>
      </DataTable>
      <TableFiles
        name={`kpi-report-${section.section}`}
        caption={caption}
        rows={rows}
        columns={[
          ['indicator_code', ({ code: indicator }) => indicator],
          ['indicator', ({ code: indicator }) => getKpiText(indicator).name[language]],
          ...figureColumns,
        ]}
      />
    </>
  );
}

/** That a figure is no longer what it was, and which of its numbers. */
function Changed({ code, figure, text }: { code: KpiCode; figure: ChangedFigure | undefined; text: string }) {
  const { t, number } = useLanguage();
  const { figure: written } = useFigures();
  const note = noteChange(figure);
  if (!note) return null;
  const { format } = PRESENTATIONS[code];
  const write = (field: string, value: number | null) => (field === 'value' ? written(format, value) : number(value));
  return (
    <Box sx={{ fontWeight: 400, fontSize: '0.8125rem', mt: 0.5 }}>
      <ChangeMark>{text}</ChangeMark>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {note.numbers.map(({ field, before, after }) => (
          <li key={field}>
            <span className="secondary">{field === 'value' ? t('kpi.columns.value') : t(`kpi.counts.${field}`)}: </span>
            <ChangeArrow from={write(field, before)} to={write(field, after)} />
          </li>
        ))}
        {note.others > 0 && (
          <li className="secondary">{t('kpiReport.changed.others', { number: number(note.others) })}</li>
        )}
      </Box>
    </Box>
  );
}
