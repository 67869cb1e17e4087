import { account } from './account.js';
import { answerSurvey } from './answer-survey.js';
import { dataRequests } from './data-requests.js';
import { ownData } from './own-data.js';

/** What the pages need on which people look after their own account and data, and on which they answer a survey. */
export const own = { account, answerSurvey, dataRequests, ownData };
