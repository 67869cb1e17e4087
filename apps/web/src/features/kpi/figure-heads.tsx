import { useTranslation } from '../../language/use-translation.js';

/** The headings that every table of figures begins with: indicator, value, n, interval. */
export function FigureHeads() {
  const { t } = useTranslation();
  return (
    <>
      <th scope="col">{t('kpi.columns.indicator')}</th>
      <th scope="col" className="number">
        {t('kpi.columns.value')}
      </th>
      <th scope="col" className="number">
        {t('kpi.columns.n')}
      </th>
      <th scope="col" className="wide-only number">
        {t('kpi.columns.ci')}
      </th>
    </>
  );
}
