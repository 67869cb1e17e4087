import { describe, expect, it } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import { CodedError } from '#domain/errors/coded-error.js';
import { refuseForgery } from './forgery.js';

const PUBLIC_URL = 'https://qaitu.kz';

function codeOf(headers: IncomingHttpHeaders, { method = 'POST', publicUrl = PUBLIC_URL, cookie = true } = {}) {
  try {
    refuseForgery({ method, headers, publicUrl: publicUrl || undefined }, cookie);
    return 'let in';
  } catch (error) {
    return error instanceof CodedError ? error.code : error;
  }
}

describe('refuseForgery', () => {
  const own = { 'x-qaitu-request': '1' };

  it.each(['same-origin', 'none'])('lets in what the browser says is %s', (site) => {
    expect(codeOf({ ...own, 'sec-fetch-site': site })).toBe('let in');
  });

  it.each(['cross-site', 'same-site', ''])('refuses what the browser says is "%s", signed in or not', (site) => {
    expect(codeOf({ ...own, 'sec-fetch-site': site })).toBe('csrf_refused');
    expect(codeOf({ ...own, 'sec-fetch-site': site }, { cookie: false })).toBe('csrf_refused');
  });

  it('goes by the Origin where the browser is too old to say', () => {
    expect(codeOf({ ...own, origin: PUBLIC_URL })).toBe('let in');
    for (const origin of ['https://qaitu.kz.evil.example', 'http://qaitu.kz', 'https://qaitu.kz:8443', 'null', 'x']) {
      expect(codeOf({ ...own, origin })).toBe('csrf_refused');
      expect(codeOf({ ...own, origin }, { cookie: false })).toBe('csrf_refused');
    }
  });

  it('takes the host of the request for its own where no public address is configured', () => {
    const headers = { ...own, host: 'localhost:3000' };
    expect(codeOf({ ...headers, origin: 'http://localhost:3000' }, { publicUrl: '' })).toBe('let in');
    expect(codeOf({ ...headers, origin: 'http://localhost:4000' }, { publicUrl: '' })).toBe('csrf_refused');
  });

  it('believes Sec-Fetch-Site before the Origin', () => {
    expect(codeOf({ ...own, 'sec-fetch-site': 'cross-site', origin: PUBLIC_URL })).toBe('csrf_refused');
  });

  it('asks for the header wherever a cookie speaks for the user', () => {
    expect(codeOf({ 'sec-fetch-site': 'same-origin' })).toBe('csrf_refused');
    expect(codeOf({ 'sec-fetch-site': 'same-origin' }, { cookie: false })).toBe('let in');
    expect(codeOf({}, { cookie: false })).toBe('let in');
  });

  it.each(['GET', 'HEAD', 'OPTIONS'])('lets every %s in, which changes nothing', (method) => {
    expect(codeOf({ 'sec-fetch-site': 'cross-site' }, { method })).toBe('let in');
  });

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('guards %s', (method) => {
    expect(codeOf({}, { method })).toBe('csrf_refused');
  });
});
