import { CurrentPagesController } from './current-pages.public.controller.js';
import { HousePagesController } from './house-pages.public.controller.js';
import { SiteMapController } from './site-map.public.controller.js';
import { VersionPagesController } from './version-pages.public.controller.js';

/** In this order: the last has an address for whatever the others do not know. */
export const PUBLIC_SITE_CONTROLLERS = [
  SiteMapController,
  CurrentPagesController,
  VersionPagesController,
  HousePagesController,
];
