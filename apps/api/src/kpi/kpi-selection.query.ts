import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { KPI_DIMENSIONS, type KpiDimension, type KpiFilters } from '#kpi/kpi-dimensions.js';

/** What figures are asked for: of which ends, on which day, paid from what. */
export class KpiSelectionQuery {
  @ApiPropertyOptional({ description: '`all`, a calendar year `2024` or an academic year `2024/2025`', default: 'all' })
  @IsOptional()
  @IsString()
  @Length(1, 16)
  period?: string;

  @ApiPropertyOptional({ format: 'date', description: 'The as-of date; today where it is not given' })
  @IsOptional()
  @IsString()
  @Length(10, 10)
  asOf?: string;

  @ApiPropertyOptional({ description: '`all`, one code, or several separated by commas', default: 'state_budget' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  funding?: string;
}

/** The word for the group of those of whom nobody has entered the dimension's value. */
export const NOT_ENTERED = 'not_entered';

const MAX_FILTER_LENGTH = 2000;
const DESCRIPTION = `codes separated by commas; \`${NOT_ENTERED}\` = nobody has entered it`;

function ApiFilter(what: string): PropertyDecorator {
  return (target, name) => {
    ApiPropertyOptional({ type: String, description: `${what}: ${DESCRIPTION}` })(target, name);
    IsOptional()(target, name);
    IsString()(target, name);
    Length(1, MAX_FILTER_LENGTH)(target, name as string);
  };
}

/** Figures of those alone who have, in every dimension named, one of the values listed. */
export class KpiFilterQuery extends KpiSelectionQuery {
  @ApiFilter('Sending university')
  university?: string;

  @ApiFilter('Academic year of the end')
  academicYear?: string;

  @ApiFilter('Calendar year of the end')
  calendarYear?: string;

  @ApiFilter('Category')
  category?: string;

  @ApiFilter('Sex')
  sex?: string;

  @ApiFilter('Field of study')
  field?: string;

  @ApiFilter('Programme')
  programme?: string;

  @ApiFilter('Mode')
  mode?: string;

  @ApiFilter('Home region')
  homeRegion?: string;

  @ApiFilter('From a rural place, `true` or `false`')
  rural?: string;

  @ApiFilter('Host country')
  hostCountry?: string;

  @ApiFilter('Region of the world of the host country')
  hostRegion?: string;

  @ApiFilter('`individual` or `group`')
  participationForm?: string;
}

/** The filters of a query, by the dimensions of the breakdown; funding is part of the selection itself. */
export function filtersOf(query: KpiFilterQuery): KpiFilters {
  const filters: Partial<Record<KpiDimension, readonly (string | null)[]>> = {};
  for (const dimension of KPI_DIMENSIONS) {
    if (dimension === 'funding') continue;
    const values = query[camelCase(dimension)];
    if (values !== undefined) {
      filters[dimension] = values.split(',').map((value) => (value.trim() === NOT_ENTERED ? null : value.trim()));
    }
  }
  return filters;
}

type CamelCase<Text extends string> = Text extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Text;

function camelCase<Text extends string>(name: Text): CamelCase<Text> {
  return name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) as CamelCase<Text>;
}
