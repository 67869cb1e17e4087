import { evaluationRoutes } from './evaluation.js';
import { nationalRoutes } from './national.js';
import { oversightRoutes } from './oversight.js';
import { selectionRoutes } from './selection.js';
import { staffRoutes } from './staff.js';
import { verificationRoutes } from './verification.js';

/** Pages of those who work with the register at a desk; a participant's phone never loads the list of them. */
export const deskRoutes = [
  ...staffRoutes,
  ...selectionRoutes,
  ...verificationRoutes,
  ...evaluationRoutes,
  ...nationalRoutes,
  ...oversightRoutes,
] as const;
