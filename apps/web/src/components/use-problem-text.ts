import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/problem.js';

const OWN_WORDS = [
  'network_unreachable',
  'unexpected_answer',
  'sign_in_failed',
  'not_signed_in',
  'not_found',
  'version_mismatch',
  'record_invalid',
  'period_invalid',
] as const;

/**
 * Words for a failure: ours by its code; else the API's own, which come in the reader's language; else a general
 * sentence.
 */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!isProblem(error)) return t('common.errors.other');
    if (error.code === 'sign_in_throttled') {
      const seconds = error.retryAfter ?? 60;
      const wait =
        seconds < 90
          ? t('common.wait.seconds', { number: seconds })
          : t('common.wait.minutes', { number: Math.ceil(seconds / 60) });
      return t('common.errors.sign_in_throttled', { wait });
    }
    const code = OWN_WORDS.find((known) => known === error.code);
    if (code) return t(`common.errors.${code}`);
    if (error.status === 403) return t('common.errors.forbidden');
    if (error.status === 404) return t('common.errors.not_found');
    if (error.status === 413) return t('common.errors.too_large');
    return error.detail ?? t('common.errors.other');
  };
}
