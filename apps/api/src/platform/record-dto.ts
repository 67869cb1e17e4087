import { ApiProperty, ApiPropertyOptional, type ApiPropertyOptions } from '@nestjs/swagger';
import { IsArray, IsBoolean, IsNumber, IsString, ValidateIf } from 'class-validator';
import type { Field, FieldType } from '#domain/fields/field.js';

type DtoClass = new () => object;

/**
 * Makes the body of a change out of a record's fields, the same definition that files are read by: every field optional,
 * null clears, anything else refused as unknown. Only the JSON type is checked here; limits, codes, check digits and what
 * must be filled are the domain's, so that a form hears of all its faults at once.
 *
 * @param creating whether the description names the fields a new record cannot do without
 */
export function describeDraft(dto: DtoClass, fields: readonly Field[], { creating = false } = {}): void {
  for (const { property, type, required } of fields) {
    const prototype = dto.prototype as object;
    ValidateIf((_, value) => value !== null && value !== undefined)(prototype, property);
    for (const check of checksOf(type)) check(prototype, property);
    const describe =
      creating && required
        ? ApiProperty(schemaOf(type))
        : ApiPropertyOptional({ ...schemaOf(type), nullable: true } as ApiPropertyOptions);
    describe(prototype, property);
  }
}

/** Describes the fields of a record in an answer; `optional` ones are absent for readers who may not see them. */
export function describeView(dto: DtoClass, fields: readonly Field[], optional: ReadonlySet<string> = new Set()): void {
  for (const { property, type, required } of fields) {
    const schema = { ...schemaOf(type), nullable: !required } as ApiPropertyOptions;
    const describe = optional.has(property) ? ApiPropertyOptional(schema) : ApiProperty(schema);
    describe(dto.prototype as object, property);
  }
}

function checksOf({ kind }: FieldType): PropertyDecorator[] {
  switch (kind) {
    case 'yes_no':
      return [IsBoolean()];
    case 'integer':
    case 'decimal':
      return [IsNumber({ allowNaN: false, allowInfinity: false })];
    case 'codes':
      return [IsArray(), IsString({ each: true })];
    default:
      return [IsString()];
  }
}

function schemaOf(type: FieldType): ApiPropertyOptions {
  switch (type.kind) {
    case 'text':
    case 'pattern':
      return { type: String, maxLength: type.max };
    case 'date':
      return { type: String, format: 'date' };
    case 'yes_no':
      return { type: Boolean };
    case 'code':
      return { type: String, enum: [...type.values] };
    case 'codes':
      return { type: String, isArray: true, enum: [...type.values] };
    case 'reference':
      return { type: String };
    case 'integer':
      return { type: 'integer', minimum: type.min, maximum: type.max };
    case 'decimal':
      return { type: Number, minimum: type.min, maximum: type.max };
  }
}
