import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

describe('what the documents name', () => {
  it('exists: links, headings, paths, npm scripts, commands and their options', () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [join(ROOT, 'tools/check-docs.mjs')], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^\d+ documents: /);
    expect(status).toBe(0);
  }, 30_000);
});
