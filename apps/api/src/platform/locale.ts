import { CodedError } from '#domain/errors/coded-error.js';
import type { Locale } from '#domain/findings/finding-text.js';
import type { QaituRequest } from './request.js';

const LOCALES: readonly Locale[] = ['kk', 'ru', 'en'];

/**
 * The language of messages: `?lang=`, else the best of `Accept-Language`, else the signed-in user's, else Kazakh.
 *
 * @throws CodedError `language_unknown` for another `lang`
 */
export function localeOf(request: QaituRequest): Locale {
  const { lang } = request.query as { lang?: unknown };
  if (lang !== undefined) {
    const chosen = LOCALES.find((locale) => locale === lang);
    if (!chosen) throw new CodedError('language_unknown', 'invalid', 'lang is one of kk, ru, en.');
    return chosen;
  }
  const accepted = (request.headers['accept-language'] ?? '')
    .split(',')
    .map((entry) => {
      const [range = '', ...parameters] = entry.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: range.split('-')[0], quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality);
  for (const { language } of accepted) {
    const match = LOCALES.find((locale) => locale === language);
    if (match) return match;
  }
  return request.actor?.locale ?? 'kk';
}
