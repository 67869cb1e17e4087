import { describeApi } from './api-description.js';
import { fileFormatsPage } from './file-formats-page.js';
import { kpiCataloguePage } from './kpi-catalogue-page.js';
import { questionnairesPage } from './questionnaires-page.js';
import { registerFilesPage } from './register-files-page.js';

export const API_DESCRIPTION_PATH = 'docs/api/openapi.json';

/** What is written for each document that no hand writes, by its path in the repository. */
export const GENERATED_DOCUMENTS: Readonly<Record<string, () => Promise<string>>> = {
  [API_DESCRIPTION_PATH]: async () => `${JSON.stringify(await describeApi(), null, 2)}\n`,
  'docs/file-formats.md': async () => fileFormatsPage(),
  'docs/register-files.md': async () => registerFilesPage(),
  'docs/kpi-catalogue.md': async () => kpiCataloguePage(),
  'docs/reference/questionnaires.md': async () => questionnairesPage(),
};
