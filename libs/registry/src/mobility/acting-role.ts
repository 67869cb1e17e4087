import type { LifeCycleRole } from '#domain/life-cycle/life-cycle.js';
import type { Principal } from '#persistence/context.js';
import type { ActingRole } from '#persistence/provisioning/database-roles.js';

const LIFE_CYCLE_ROLE: Partial<Record<ActingRole, LifeCycleRole>> = {
  qaitu_participant: 'participant',
  qaitu_reviewer: 'reviewer',
  qaitu_coordinator: 'coordinator',
  qaitu_ministry: 'ministry',
};

/** In whose name a life cycle moves when this principal acts; jobs and the command line are the system. */
export function actingRole({ role }: Pick<Principal, 'role'>): LifeCycleRole {
  return LIFE_CYCLE_ROLE[role] ?? 'system';
}
