import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import { CodedError } from '#domain/errors/coded-error.js';
import type { Context } from '#persistence/context.js';
import { CODE_LIST_CATALOGUE, type CodeList } from '#reference/code-list-catalogue.js';
import { listUniversities } from '#registry/universities/list-universities.js';
import { ApiProblems } from '../platform/api-problems.js';
import { LabelView } from '../platform/label.dto.js';
import { Ctx } from '../platform/request.js';

const UNIVERSITIES = 'university';

class CodeListSummaryView {
  @ApiProperty({ description: 'Stable name of the list' })
  list: string;

  @ApiProperty({ type: LabelView })
  name: LabelView;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The act or standard it follows; null = the register’s own',
  })
  source: string | null;

  @ApiProperty({ type: 'integer', description: 'How many codes it has' })
  size: number;
}

class CodeListSummariesView {
  @ApiProperty({ type: [CodeListSummaryView] })
  items: CodeListSummaryView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}

class ListedCodeView {
  @ApiProperty()
  code: string;

  @ApiProperty({ type: LabelView })
  label: LabelView;

  @ApiProperty({ type: String, nullable: true, description: 'Code of the wider group it belongs to' })
  within: string | null;
}

class CodeListView extends CodeListSummaryView {
  @ApiProperty({ type: [ListedCodeView], description: 'In the order of the list' })
  codes: ListedCodeView[];
}

/** The lists of codes that the records use, with their names in three languages; all of their codes are in use now. */
@ApiTags('code lists')
@Controller('api/v1/code-lists')
export class CodeListsController {
  /** The lists, without their codes. */
  @Get()
  @Requires('code_list.read')
  @ApiOperation({ summary: 'The lists of codes, with how many codes each has' })
  @ApiOkResponse({ type: CodeListSummariesView, description: 'The lists' })
  async listCodeLists(@Ctx() context: Context): Promise<CodeListSummariesView> {
    const lists = [await universitiesOf(context), ...CODE_LIST_CATALOGUE];
    return { items: lists.map(toSummary), total: lists.length };
  }

  /** One list with its codes. */
  @Get(':list')
  @Requires('code_list.read')
  @ApiOperation({ summary: 'One list with its codes and their names in Kazakh, Russian and English' })
  @ApiOkResponse({ type: CodeListView, description: 'The list' })
  @ApiProblems({ 404: ['code_list_unknown'] })
  async getCodeList(@Ctx() context: Context, @Param('list') name: string): Promise<CodeListView> {
    const found =
      name === UNIVERSITIES ? await universitiesOf(context) : CODE_LIST_CATALOGUE.find(({ list }) => list === name);
    if (!found) throw new CodedError('code_list_unknown', 'not_found', 'There is no such list.');
    return { ...toSummary(found), codes: found.codes.map((code) => ({ ...code })) };
  }
}

/** The one list that an administrator keeps in the register itself. */
async function universitiesOf(context: Context): Promise<CodeList> {
  const universities = await listUniversities(context);
  return {
    list: UNIVERSITIES,
    name: { kk: 'Университеттер', ru: 'Университеты', en: 'Universities' },
    source: null,
    codes: universities.map(({ code, nameKk, nameRu, nameEn, region }) => ({
      code,
      label: { kk: nameKk, ru: nameRu, en: nameEn },
      within: region,
    })),
  };
}

function toSummary({ list, name, source, codes }: CodeList): CodeListSummaryView {
  return { list, name: { ...name }, source, size: codes.length };
}
