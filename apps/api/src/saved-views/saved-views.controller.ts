import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#access/requires.decorator.js';
import type { Context } from '#persistence/context.js';
import { deleteSavedView } from '#registry/saved-views/delete-saved-view.js';
import { listSavedViews } from '#registry/saved-views/list-saved-views.js';
import { saveView } from '#registry/saved-views/save-view.js';
import { ApiProblems } from '../platform/api-problems.js';
import { Ctx } from '../platform/request.js';
import { NewSavedView, SavedViewListView, SavedViewsQuery, SavedViewView } from './saved-view.dto.js';

/** Filters of lists that somebody keeps under a name, for themselves. */
@ApiTags('saved views')
@Controller('api/v1/saved-views')
export class SavedViewsController {
  /** One's own views of a list. */
  @Get()
  @Requires('saved_view.write')
  @ApiOperation({ summary: "One's own saved views of a list, by name" })
  @ApiOkResponse({ type: SavedViewListView, description: 'The views' })
  @ApiProblems({ 400: ['request_invalid'] })
  async listSavedViews(@Ctx() context: Context, @Query() { page }: SavedViewsQuery): Promise<SavedViewListView> {
    const items = await listSavedViews(context, page);
    return { items, total: items.length };
  }

  /** Keeps the filters of a list. */
  @Post()
  @HttpCode(201)
  @Requires('saved_view.write')
  @ApiOperation({ summary: 'Keep the filters of a list under a name; nobody else sees it' })
  @ApiCreatedResponse({ type: SavedViewView, description: 'The new view' })
  @ApiProblems({ 400: ['request_invalid'], 409: ['saved_view_name_taken', 'saved_views_too_many'] })
  async saveView(@Ctx() context: Context, @Body() body: NewSavedView): Promise<SavedViewView> {
    return await saveView(context, body);
  }

  /** Gives a view up. */
  @Delete(':id')
  @HttpCode(204)
  @Requires('saved_view.write')
  @ApiOperation({ summary: 'Give up a saved view' })
  @ApiNoContentResponse({ description: 'It is gone' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'] })
  async deleteSavedView(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await deleteSavedView(context, id);
  }
}
