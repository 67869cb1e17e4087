import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { recordAudit } from '#audit/record-audit.js';
import type { Principal } from '#persistence/context.js';
import { retryRead } from '#persistence/database-failure.js';
import { Transactions } from '#persistence/with-principal.js';
import type { Language } from '#reference/label.js';
import { kpiReportModel } from '#reporting/documents/kpi-report-model.js';
import { readKpiReport } from '#reporting/documents/read-kpi-report.js';
import { Typesetter } from '#reporting/documents/typesetter.js';

/** A document as it is handed out. */
export interface MadeDocument {
  readonly pdf: Buffer;
  readonly fileName: string;
}

/** Makes documents of records; no transaction is held open while one is set. */
@Injectable()
export class DocumentDesk implements OnModuleDestroy {
  private readonly typesetter = new Typesetter();

  constructor(private readonly transactions: Transactions) {}

  async onModuleDestroy(): Promise<void> {
    await this.typesetter.close();
  }

  /**
   * A KPI report as PDF, as it was submitted last, or the draft of one never submitted.
   *
   * @throws CodedError `record_not_found`, `document_busy`, `document_too_slow`
   */
  async kpiReport(
    principal: Principal,
    requestId: string | null,
    { id, language }: { readonly id: string; readonly language: Language },
  ): Promise<MadeDocument> {
    const source = await retryRead(
      async () =>
        await this.transactions.withPrincipal(
          principal,
          async (context) => {
            const read = await readKpiReport(context, id);
            await recordAudit(context, {
              action: 'kpi_report.printed',
              objectType: 'kpi_report',
              objectId: id,
              details: { language, submission: read.content.submission },
            });
            return read;
          },
          { requestId, snapshot: true },
        ),
    );
    const { university, period, edition, submission } = source.content;
    const parts = ['qaitu', university, period.replace('/', '-'), `v${edition}`, submission ?? 'draft', language];
    return {
      pdf: Buffer.from(await this.typesetter.typeset(kpiReportModel(source, language))),
      fileName: `${parts.join('_')}.pdf`,
    };
  }
}
