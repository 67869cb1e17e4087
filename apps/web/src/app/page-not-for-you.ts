import type { Permission } from '../api/contract.js';

/** A page was asked for whose permission the one signed in does not have. */
export class PageNotForYou extends Error {
  constructor(permission: Permission) {
    super(`This page needs the permission ${permission}.`);
    this.name = 'PageNotForYou';
  }
}
