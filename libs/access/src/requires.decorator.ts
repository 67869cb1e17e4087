import { SetMetadata } from '@nestjs/common';
import type { Permission } from './permissions.js';

export const REQUIRES = Symbol('requires');

/** The one permission this endpoint (or every endpoint of this controller) asks for. Without it the guard refuses everybody. */
export const Requires = (permission: Permission) => SetMetadata(REQUIRES, permission);

export const STEP_UP = Symbol('step-up');

/** Beside {@link Requires}: the sender has confirmed the password within the last minutes, in this very session. */
export const RequiresStepUp = () => SetMetadata(STEP_UP, true);
