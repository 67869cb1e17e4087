#!/usr/bin/env node
/** `npm run screenshots`: builds what is stale and takes a picture of every page in every language, light and dark. */
import './require-node.mjs';
import { runJest } from './run-jest.mjs';

runJest('test/screenshots/jest.config.mjs');
