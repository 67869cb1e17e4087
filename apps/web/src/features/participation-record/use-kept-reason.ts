import { REPORT_RETURN_LABELS } from '#reference/report-labels.js';
import { useLabels } from '../../language/use-labels.js';
import { useLanguage } from '../../language/use-language.js';

const BY_FILE = /^(import of|register file) (.+)$/u;
/** A line of what `describeReturn` keeps: section, code, comment. */
const RETURN = /^[^:\n]+: ([a-z_]+): (.*)$/u;

/** The reason kept with a change: as somebody wrote it, or in the reader's language where the register itself wrote it. */
export function useKeptReason(): (reason: string) => string {
  const { t } = useLanguage();
  const label = useLabels();
  return (reason) => {
    const [, source, file] = BY_FILE.exec(reason) ?? [];
    if (file !== undefined)
      return t(`record.history.${source === 'import of' ? 'importOf' : 'registerFile'}`, { file });
    return reason
      .split('\n')
      .map((line) => {
        const [, code, comment] = RETURN.exec(line) ?? [];
        return code !== undefined && code in REPORT_RETURN_LABELS
          ? `${label(REPORT_RETURN_LABELS, code)}: ${comment}`
          : line;
      })
      .join('; ');
  };
}
