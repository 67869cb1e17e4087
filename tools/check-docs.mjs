#!/usr/bin/env node
/**
 * Checks what the Markdown files name: every relative link and anchor, every repository path in backticks, every npm script and
 * every command of `qaitu` with its options must exist. Needs the compiled server, whose own help says which commands there are.
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const NPM_OWN = new Set(['ci', 'install', 'test', 'start']);
const PATH = /^(?:apps|libs|docs|test|tools|migrations|\.ci)(?:\/[\w.*-]+)*\/?$/;

const problems = [];
const documents = findDocuments(root);
for (const document of documents) {
  const text = readFileSync(document, 'utf8');
  const report = (what) => problems.push(`${relative(root, document)}: ${what}`);
  checkLinks(document, text, report);
  checkPaths(text, report);
  checkScripts(text, report);
  await checkCommands(text, report);
}
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
} else process.stdout.write(`${documents.length} documents: every link, path, script and command exists.\n`);

function findDocuments(directory) {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      return /^(node_modules|dist|coverage|\.(?!github$).*)$/.test(entry.name) ? [] : findDocuments(path);
    }
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Without the blocks and spans of code, where brackets mean something else. */
function proseOf(text) {
  return text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
}

function checkLinks(document, text, report) {
  for (const [, target] of proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [path, anchor] = target.split('#');
    const file = path === '' ? document : normalize(join(dirname(document), decodeURIComponent(path)));
    if (!existsSync(file)) report(`the link ${target} leads nowhere`);
    else if (anchor && !anchorsOf(readFileSync(file, 'utf8')).has(decodeURIComponent(anchor))) {
      report(`${target}: there is no such heading`);
    }
  }
}

/** Headings as GitHub makes anchors of them. */
function anchorsOf(text) {
  const headings = text.replace(/^```[^]*?^```/gm, '').matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map(([, heading]) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

function checkPaths(text, report) {
  const spans = [...text.replace(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span);
  const arguments_ = spans.concat(codeLines(text)).flatMap((line) => line.split(/\s+/));
  for (const path of new Set(arguments_.filter((word) => PATH.test(word)))) {
    const found = path.includes('*') ? globSync(path, { cwd: root }).length > 0 : existsSync(join(root, path));
    if (!found) report(`there is no ${path}`);
  }
}

/** Lines of code blocks, and spans of code: what a reader may type. */
function codeLines(text) {
  const blocks = [...text.matchAll(/^```[^\n]*\n([^]*?)^```/gm)].flatMap(([, block]) => block.split('\n'));
  const spans = [...text.replace(/^```[^]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(([, span]) => span);
  return [...blocks, ...spans];
}

function checkScripts(text, report) {
  for (const line of codeLines(text)) {
    for (const [, flags, name] of line.matchAll(/\bnpm( run(?: -s)?)? ([a-z][\w:-]*)/g)) {
      const known = flags ? Object.hasOwn(scripts, name) : NPM_OWN.has(name);
      if (!known) report(`there is no npm script for “npm${flags ?? ''} ${name}”`);
    }
  }
}

async function checkCommands(text, report) {
  for (const line of codeLines(text)) {
    const command = /(?:npm run -s qaitu -- |dist\/apps\/cli\/src\/main\.js |^qaitu )(.+)$/.exec(line)?.[1];
    if (command === undefined) continue;
    const words = command.split(/\s+/);
    const chain = [];
    let help = await helpOf(chain);
    while (/^Commands:$/m.test(help) && /^[a-z][a-z-]*$/.test(words[chain.length] ?? '')) {
      chain.push(words[chain.length]);
      help = await helpOf(chain);
      if (!help.startsWith(`Usage: qaitu ${chain.join(' ')} `)) {
        report(`there is no command “qaitu ${chain.join(' ')}”`);
        break;
      }
    }
    for (const option of words.filter((word) => word.startsWith('--'))) {
      if (!new RegExp(`(^|[ ,])${option}\\b`, 'm').test(help)) {
        report(`“qaitu ${chain.join(' ')}” has no option ${option}`);
      }
    }
  }
}

async function helpOf(chain) {
  const compiled = (path) => import(pathToFileURL(join(root, 'dist/apps/cli/src', path)).href);
  const { runCommandLine } = await compiled('command-line.js');
  const { Terminal } = await compiled('terminal.js');
  let help = '';
  const sink = { write: (written) => (help += written) };
  await runCommandLine([...chain, '--help'], new Terminal(sink, sink));
  return help;
}
