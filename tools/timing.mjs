#!/usr/bin/env node
/** `npm run timing`: builds what is stale and prints how long first loads take on a slow machine behind a slow line. */
import './require-node.mjs';
import { runJest } from './run-jest.mjs';

runJest('test/timing/jest.config.mjs');
