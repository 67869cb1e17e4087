import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { getKpiDefinition, type KpiDefinition, listKpiDefinitions } from '#kpi/kpi-definitions.js';
import { ApiProblems } from '../platform/api-problems.js';
import { KpiDefinitionView } from './kpi-definition.dto.js';

@ApiTags('kpi')
@Controller('api/v1/kpi/indicators')
export class KpiDefinitionsController {
  /** How every indicator is computed, in three languages. */
  @Get()
  @Requires('kpi_definition.read')
  @ApiOperation({ summary: 'How every indicator of the catalogue is computed, in three languages' })
  @ApiOkResponse({ type: [KpiDefinitionView], description: 'The catalogue, in its order' })
  listKpiDefinitions(): KpiDefinition[] {
    return listKpiDefinitions();
  }

  /** How one indicator is computed. */
  @Get(':code')
  @Requires('kpi_definition.read')
  @ApiOperation({ summary: 'How one indicator is computed, in three languages' })
  @ApiOkResponse({ type: KpiDefinitionView, description: 'Its entry of the catalogue' })
  @ApiProblems({ 404: ['indicator_unknown'] })
  getKpiDefinition(@Param('code') code: string): KpiDefinition {
    return getKpiDefinition(code);
  }
}
