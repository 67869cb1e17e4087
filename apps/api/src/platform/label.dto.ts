import { ApiProperty } from '@nestjs/swagger';

/** A text in the three languages of the register. */
export class LabelView {
  @ApiProperty()
  kk: string;

  @ApiProperty()
  ru: string;

  @ApiProperty()
  en: string;
}
