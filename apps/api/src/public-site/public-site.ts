import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { Configuration } from '#config/configuration.js';
import { CONFIGURATION, WEB_DIRECTORY } from '../platform/tokens.js';
import type { Page, Tongue } from './page.js';
import { drawPage } from './page-frame.js';
import { findPublicGuide, type PublicGuide } from './public-guide.js';
import { findStylesheet } from './stylesheet.js';

/** Which version is current may change at any time; a minute late is soon enough, a version withdrawn included. */
const SOON = 'public, max-age=60';
const ASK_EACH_TIME = 'no-cache';
const NOT_KEPT = 'no-store';

/** Nothing but our own style, font and pictures; forms ask our own pages. No script at all. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sends pages to whoever asks, signed in or not: every answer is the same for everybody. */
@Injectable()
export class PublicSite {
  private readonly stylesheet: string | undefined;
  /** How the figures are read; nothing where the web application is not built. */
  readonly guide: PublicGuide | undefined;

  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(WEB_DIRECTORY) webDirectory: string | null,
  ) {
    this.stylesheet = findStylesheet(webDirectory ?? undefined);
    this.guide = findPublicGuide(webDirectory ?? undefined);
  }

  get operator(): Configuration['operator'] {
    return this.configuration.operator;
  }

  /** The address of the installation as readers know it: as configured, else as they asked for it. */
  originOf(request: FastifyRequest): string {
    return (this.configuration.publicUrl ?? `${request.protocol}://${request.host}`).replace(/\/$/, '');
  }

  /** Puts the frame around a page and answers with it, or with nothing where the reader has it already. */
  send(request: FastifyRequest, reply: FastifyReply, page: Page, tongue: Tongue): string {
    const { status = 200, isShortLived } = page;
    const text = drawPage(page, tongue, { origin: this.originOf(request), stylesheet: this.stylesheet });
    void reply.status(status).headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': tongue.language,
      'content-security-policy': POLICY,
      'cache-control': isShortLived ? ASK_EACH_TIME : status === 200 ? SOON : NOT_KEPT,
    });
    if (status !== 200) return text;
    // Weak, because the same page is sent compressed in several ways.
    const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
    void reply.header('etag', etag);
    const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim());
    if (!known.includes(etag)) return text;
    void reply.status(304);
    return '';
  }
}
