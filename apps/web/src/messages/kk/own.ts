import { account } from './account.js';
import { dataRequests } from './data-requests.js';
import { ownData } from './own-data.js';

/** What the pages need on which people look after their own account and data. */
export const own = { account, dataRequests, ownData };
