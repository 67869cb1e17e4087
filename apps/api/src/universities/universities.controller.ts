import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { listUniversities } from '#registry/universities/list-universities.js';
import { Ctx } from '../platform/request.js';

class UniversityView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  code: string;

  @ApiProperty()
  nameKk: string;

  @ApiProperty()
  nameRu: string;

  @ApiProperty()
  nameEn: string;

  @ApiProperty({ type: String, nullable: true, description: 'KATO two-digit region' })
  region: string | null;
}

class UniversityListView {
  @ApiProperty({ type: [UniversityView] })
  items: UniversityView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

@ApiTags('universities')
@Controller('api/v1/universities')
export class UniversitiesController {
  /** All sending universities, by code. */
  @Get()
  @Requires('university.read')
  @ApiOperation({ summary: 'All sending universities, by code' })
  @ApiOkResponse({ type: UniversityListView, description: 'The universities' })
  async listUniversities(@Ctx() context: Context): Promise<UniversityListView> {
    const universities = await listUniversities(context);
    return {
      items: universities.map(({ id, code, nameKk, nameRu, nameEn, region }) => ({
        id,
        code,
        nameKk,
        nameRu,
        nameEn,
        region,
      })),
      total: universities.length,
    };
  }
}
