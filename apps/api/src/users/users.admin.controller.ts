import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { inviteUser } from '#access/invitations/invite-user.js';
import { Requires } from '#access/requires.decorator.js';
import {
  type AdministeredUser,
  getAdministeredUser,
  listUsers,
  setUserDisabled,
} from '#access/users/administer-users.js';
import { addUser } from '#access/users/users.js';
import type { Context } from '#persistence/context.js';
import { ApiProblems } from '../platform/api-problems.js';
import { DEFAULT_PAGE } from '../platform/page-query.js';
import { Ctx } from '../platform/request.js';
import { NewUserBody, UserListQuery, UserListView, UserStep, UserView } from './user.dto.js';

/** Those who may sign in, as the administrator of the installation manages them. */
@ApiTags('users')
@Controller('api/v1/users')
export class UsersController {
  /** Those who may sign in, by e-mail address. */
  @Get()
  @Requires('user.manage')
  @ApiOperation({ summary: 'Those who may sign in, by e-mail address, a page at a time' })
  @ApiOkResponse({ type: UserListView, description: 'A page of users' })
  @ApiProblems({ 400: ['cursor_invalid', 'request_invalid'] })
  async listUsers(@Ctx() context: Context, @Query() { disabled, ...query }: UserListQuery): Promise<UserListView> {
    const page = await listUsers(context, {
      ...query,
      ...(disabled === undefined ? {} : { disabled: disabled === 'true' }),
      limit: query.limit ?? DEFAULT_PAGE,
    });
    return { ...page, items: page.items.map(toView) };
  }

  /** Adds somebody, who gets a link to choose a password. */
  @Post()
  @HttpCode(201)
  @Requires('user.manage')
  @ApiOperation({ summary: 'Add somebody, who gets a link to choose a password' })
  @ApiBody({ type: NewUserBody })
  @ApiCreatedResponse({
    type: UserView,
    description: 'The new user',
  })
  @ApiProblems({
    400: ['request_invalid'],
    409: ['email_taken'],
    422: ['email_invalid', 'university_required', 'university_unknown', 'university_not_allowed'],
  })
  async addUser(@Ctx() context: Context, @Body() { university, ...body }: NewUserBody): Promise<UserView> {
    const { user } = await addUser(context, { ...body, universityCode: university, password: null });
    await inviteUser(context, user.id);
    return toView(await getAdministeredUser(context, user.id));
  }

  /** Sends a user a new link to choose a password. */
  @Post(':id/invite')
  @HttpCode(200)
  @Requires('user.manage')
  @ApiOperation({ summary: 'Send a user a new link to choose a password' })
  @ApiOkResponse({ type: UserView, description: 'The user, to whom a mail goes' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['user_disabled'] })
  async inviteUser(@Ctx() context: Context, @Param('id', ParseUUIDPipe) id: string): Promise<UserView> {
    const user = await getAdministeredUser(context, id);
    await inviteUser(context, id);
    return toView(user);
  }

  /** Shuts a user out at once, sessions included. */
  @Post(':id/disable')
  @HttpCode(200)
  @Requires('user.manage')
  @ApiOperation({ summary: 'Shut a user out at once, sessions included' })
  @ApiBody({ type: UserStep })
  @ApiOkResponse({ type: UserView, description: 'The user as they now stand' })
  @ApiProblems({
    400: ['request_invalid'],
    404: ['record_not_found'],
    409: ['transition_not_allowed', 'user_is_oneself'],
  })
  async disableUser(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: UserStep,
  ): Promise<UserView> {
    return toView(await setUserDisabled(context, id, { disabled: true, reason }));
  }

  /** Lets a user in again. */
  @Post(':id/enable')
  @HttpCode(200)
  @Requires('user.manage')
  @ApiOperation({ summary: 'Let a user in again' })
  @ApiBody({ type: UserStep })
  @ApiOkResponse({ type: UserView, description: 'The user as they now stand' })
  @ApiProblems({ 400: ['request_invalid'], 404: ['record_not_found'], 409: ['transition_not_allowed'] })
  async enableUser(
    @Ctx() context: Context,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: UserStep,
  ): Promise<UserView> {
    return toView(await setUserDisabled(context, id, { disabled: false, reason }));
  }
}

function toView(user: AdministeredUser): UserView {
  const { id, email, displayName, role, universityId, university, locale, createdAt, disabledAt, accessReason } = user;
  return { id, email, displayName, role, universityId, university, locale, createdAt, disabledAt, accessReason };
}
