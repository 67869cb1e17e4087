import { useTranslation } from '../language/use-translation.js';
import { isProblem } from '../api/problem.js';

const OWN_WORDS = [
  'network_unreachable',
  'unexpected_answer',
  'sign_in_failed',
  'not_signed_in',
  'version_mismatch',
  'record_invalid',
  'external_id_taken',
  'file_missing',
  'import_in_progress',
  'university_required',
  'text_unusable',
  'step_up_required',
  'transition_not_allowed',
] as const;

const WORDS_OF_STATUS = {
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  412: 'version_mismatch',
  413: 'too_large',
  500: 'unexpected_answer',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
} as const;

function isKnownStatus(status: number): status is keyof typeof WORDS_OF_STATUS {
  return status in WORDS_OF_STATUS;
}

/** Words for a failure: by its code, else by its status, else a general sentence. The API's own `detail` is English. */
export function useProblemText(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!isProblem(error)) return t('common.errors.other');
    if (error.status === 429) {
      const seconds = error.retryAfter ?? 60;
      const wait =
        seconds < 90
          ? t('common.wait.seconds', { number: seconds })
          : t('common.wait.minutes', { number: Math.ceil(seconds / 60) });
      return t('common.errors.sign_in_throttled', { wait });
    }
    const code = OWN_WORDS.find((known) => known === error.code);
    if (code) return t(`common.errors.${code}`);
    return t(`common.errors.${isKnownStatus(error.status) ? WORDS_OF_STATUS[error.status] : 'other'}`);
  };
}
