import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { principalOf } from '#access/actor.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { EvidenceSubject } from '#domain/evidence/evidence-kinds.js';
import type { Context } from '#persistence/context.js';
import { Transactions } from '#persistence/with-principal.js';
import { addEvidence } from '#registry/evidence/add-evidence.js';
import { addEvidenceFile } from '#registry/evidence/add-evidence-file.js';
import { detectEvidenceFileType } from '#registry/evidence/detect-file-type.js';
import { getEvidence, listEvidence } from '#registry/evidence/list-evidence.js';
import { answerOnce } from '../platform/idempotency.js';
import type { QaituRequest } from '../platform/request.js';
import type { EvidenceListView, EvidenceView, NewEvidence } from './evidence.dto.js';
import { receiveEvidence } from './received-evidence.js';

/** What is the same of evidence whatever it hangs on. */
@Injectable()
export class EvidenceDesk {
  constructor(private readonly transactions: Transactions) {}

  async list(context: Context, subject: EvidenceSubject, id: string): Promise<EvidenceListView> {
    const items = await listEvidence(context, subject, id);
    return { items, total: items.length, nextCursor: null };
  }

  async add(context: Context, subject: EvidenceSubject, id: string, body: NewEvidence): Promise<EvidenceView> {
    return await getEvidence(context, await addEvidence(context, subject, id, body));
  }

  /**
   * Receives the file and looks at it before the transaction begins: none stays open during an upload.
   *
   * @throws CodedError `title_missing` and what receiving and attaching a file may throw
   */
  async upload(
    subject: EvidenceSubject,
    id: string,
    request: QaituRequest,
    reply: FastifyReply,
    titleOfQuery: string | undefined,
  ): Promise<EvidenceView> {
    const { content, title = titleOfQuery } = await receiveEvidence(request);
    if (!request.actor) throw new Error('A file of evidence is sent by somebody who is signed in.');
    const type = await detectEvidenceFileType(content);
    if (title === undefined) {
      throw new CodedError('title_missing', 'invalid', 'Say in the title what the file shows.');
    }
    const fingerprint = `${title}\n${createHash('sha256').update(content).digest('hex')}`;
    return await this.transactions.withPrincipal(
      principalOf(request.actor),
      async (context) =>
        (await answerOnce(
          context,
          request,
          reply,
          async () => {
            const evidenceId = await addEvidenceFile(context, subject, id, { title, content, type });
            return await getEvidence(context, evidenceId);
          },
          fingerprint,
        )) as EvidenceView,
      { requestId: request.id },
    );
  }
}
