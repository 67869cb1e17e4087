import 'i18next';
import type { messages } from '../messages/kk/all.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof messages };
  }
}
