import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type SavedView, VIEWED_PAGES, type ViewedPage } from '#registry/saved-views/list-saved-views.js';
import { FreeText } from '../platform/free-text.js';

export class SavedViewsQuery {
  @ApiProperty({ enum: VIEWED_PAGES })
  @IsIn(VIEWED_PAGES)
  page: ViewedPage;
}

export class NewSavedView {
  @ApiProperty({ enum: VIEWED_PAGES })
  @IsIn(VIEWED_PAGES)
  page: ViewedPage;

  @FreeText(80)
  name: string;

  @FreeText(2000, 'Filters and order as the address of the page has them, without the question mark')
  search: string;
}

export class SavedViewView implements SavedView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: VIEWED_PAGES })
  page: ViewedPage;

  @ApiProperty()
  name: string;

  @ApiProperty()
  search: string;
}

export class SavedViewListView {
  @ApiProperty({ type: [SavedViewView] })
  items: SavedViewView[];

  @ApiProperty({ type: 'integer' })
  total: number;
}
