import { Injectable, type PipeTransform } from '@nestjs/common';
import { CodedError } from '#domain/errors/coded-error.js';
import type { VersionChoice } from '#reporting/publications/publication.js';

const NUMBER = /^[1-9]\d{0,8}$/;

/**
 * A version's number from an address.
 * @throws CodedError `request_invalid`
 */
@Injectable()
export class VersionNumberPipe implements PipeTransform<string, number> {
  transform(text: string): number {
    if (NUMBER.test(text)) return Number(text);
    throw new CodedError('request_invalid', 'invalid', 'A version is a number such as 3.');
  }
}

/**
 * The same, or `current`: the version that is published now.
 * @throws CodedError `request_invalid`
 */
export function readVersion(text: string): VersionChoice {
  if (text === 'current') return text;
  if (NUMBER.test(text)) return Number(text);
  throw new CodedError('request_invalid', 'invalid', 'A version is a number such as 3, or current.');
}

/** {@link readVersion} as a pipe. */
@Injectable()
export class VersionPipe implements PipeTransform<string, VersionChoice> {
  transform(text: string): VersionChoice {
    return readVersion(text);
  }
}
