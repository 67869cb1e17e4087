import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const REQUIRES = Symbol('requires');

/** The one permission this endpoint (or every endpoint of this controller) asks for. Without it the guard refuses everybody. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRES, permission);
