#!/usr/bin/env node
/** `npm run guides:screenshots`: builds what is stale and takes the pictures of the guides in every language. */
import './require-node.mjs';
import { runJest } from './run-jest.mjs';

runJest('test/screenshots/guides.jest.config.mjs');
