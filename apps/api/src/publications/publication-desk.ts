import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import { type Context, NOBODY, type Principal } from '#persistence/context.js';
import { Transactions } from '#persistence/with-principal.js';
import { getFile, listFiles, readPiece, type StoredFile } from '#reporting/publications/read-files.js';
import { readFigures } from '#reporting/publications/read-figures.js';
import { LICENCE } from '#reporting/publications/publication-labels.js';
import type { Publication } from '#reporting/publications/publication.js';
import type { QaituRequest } from '../platform/request.js';
import { DEFAULT_FIGURES, type FigureQuery } from './publication.dto.js';
import { toFigureView } from './publication-view.js';
import type { FigureListView, PublicationFileListView } from './publication-view.dto.js';

/** So much of a file is in memory at a time, and each piece is a transaction of its own: readers may be slow. */
const PIECE_BYTES = 256 * 1024;
const FOREVER = 'public, max-age=31536000, immutable';

/** What is the same for everybody and for the ministry, which sees versions before the others do. */
@Injectable()
export class PublicationDesk {
  constructor(private readonly transactions: Transactions) {}

  async figures(context: Context, { id, number, asOf }: Publication, query: FigureQuery): Promise<FigureListView> {
    const { university, period, funding, indicator, category, limit = DEFAULT_FIGURES, cursor } = query;
    const choice = {
      university,
      period,
      indicator,
      category,
      ...(funding === undefined ? {} : { funding: [funding] }),
    };
    const page = await readFigures(context, id, choice, { limit, cursor });
    return { version: number, asOf, ...page, items: page.items.map(toFigureView) };
  }

  async files(context: Context, { id, number }: Publication, address: string): Promise<PublicationFileListView> {
    const items = await listFiles(context, id);
    return {
      version: number,
      licence: LICENCE,
      items: items.map((file) => ({ ...file, url: `${address}/${number}/files/${file.name}` })),
      total: items.length,
    };
  }

  /**
   * Answers with a file, as an attachment; its ETag is its checksum. Nothing is sent again to whoever has it already.
   *
   * @param isForever whether the address will always name these very bytes
   * @throws CodedError `record_not_found`
   */
  async file(
    context: Context,
    { id, number }: Publication,
    name: string,
    { request, reply, isForever }: { request: QaituRequest; reply: FastifyReply; isForever: boolean },
  ): Promise<StreamableFile | undefined> {
    const file = await getFile(context, id, name);
    const etag = `"${file.sha256}"`;
    void reply.headers({
      etag,
      'cache-control': isForever ? FOREVER : 'no-cache',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    });
    if (isKnown(request.headers['if-none-match'], etag)) {
      void reply.status(304);
      return undefined;
    }
    const [stem = '', end = ''] = name.split('.');
    const principal = request.actor ? context.principal : NOBODY;
    return new StreamableFile(Readable.from(this.pieces(principal, id, file)), {
      type: file.mediaType,
      disposition: `attachment; filename="qaitu-${stem}-v${number}.${end}"`,
      length: file.bytes,
    });
  }

  private async *pieces(principal: Principal, id: string, { name, bytes }: StoredFile): AsyncGenerator<Buffer> {
    for (let from = 0; from < bytes; from += PIECE_BYTES) {
      yield await this.transactions.withPrincipal(
        principal,
        async (context) => await readPiece(context, id, name, { from, length: PIECE_BYTES }),
        { readOnly: true },
      );
    }
  }
}

/** Whether a client says that it has what the tag names (RFC 9110, 13.1.2). */
function isKnown(header: string | undefined, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag);
}
