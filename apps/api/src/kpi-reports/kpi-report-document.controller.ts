import { Controller, Get, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { principalOf } from '#access/actor.js';
import { Requires } from '#access/requires.decorator.js';
import { ApiProblems } from '../platform/api-problems.js';
import { OwnTransaction, type QaituRequest } from '../platform/request.js';
import { DocumentDesk } from './document-desk.js';
import { KpiReportDocumentQuery } from './kpi-report.dto.js';

/** Universities' KPI reports as documents to be signed, sent and filed. */
@ApiTags('kpi reports')
@Controller('api/v1/kpi-reports')
export class KpiReportDocumentController {
  constructor(private readonly desk: DocumentDesk) {}

  /** A KPI report as PDF. */
  @Get(':id/document')
  @Requires('kpi_report.read')
  @OwnTransaction()
  @ApiOperation({
    summary: 'A KPI report as tagged PDF (PDF/UA-1), as it was submitted last',
    description: 'Of a report never submitted its university gets the draft of today, marked as one on every page.',
  })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' }, description: 'The document' })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    503: ['document_busy', 'document_too_slow'],
  })
  async getKpiReportDocument(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language = 'kk' }: KpiReportDocumentQuery,
    @Req() request: QaituRequest,
  ): Promise<StreamableFile> {
    if (!request.actor) throw new Error('The access guard let nobody in.');
    const { pdf, fileName } = await this.desk.kpiReport(principalOf(request.actor), request.id, { id, language });
    return new StreamableFile(pdf, {
      type: 'application/pdf',
      disposition: `attachment; filename="${fileName}"`,
      length: pdf.length,
    });
  }
}
