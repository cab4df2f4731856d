// SPDX-License-Identifier: Apache-2.0
// A desk to test: the program with its sample case on a free port, and Chromium in front of it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const startSeconds = 20;
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

// The sample case, in a folder of its own.
function sampleCase(program, folder) {
  const made = spawnSync(program, ['demo'], { cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`entente demo failed: ${made.stderr}`);
  return path.join(folder, 'entente-demo');
}

// Of the sample case a program that already serves may be named by its address, to work on the page.
async function serve({ make = sampleCase, token = '' }) {
  const there = process.env.ENTENTE_URL;
  if (there && make === sampleCase && !token) return { url: there.replace(/\/$/, ''), folder: '', stop: () => {} };
  const program = process.env.ENTENTE_PROGRAM;
  if (!program) throw new Error('ENTENTE_PROGRAM names the program to test');
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-desk-'));
  const project = make(program, folder);
  const env = { ...process.env, ...(token ? { ENTENTE_TOKEN: token } : {}) };
  const server = spawn(program, ['serve', '--port', '0'], { cwd: project, env, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = await new Promise((resolve, reject) => {
    let told = '';
    const late = setTimeout(() => reject(new Error(`entente serve told no address: ${told}`)), startSeconds * 1000);
    server.stderr.on('data', (bytes) => {
      told += bytes;
      const address = /http:\/\/[\w.:]+/.exec(told);
      if (address) {
        clearTimeout(late);
        resolve(address[0].replace(/\/$/, ''));
      }
    });
    server.on('exit', (code) => reject(new Error(`entente serve ended (${code}): ${told}`)));
  });
  return {
    url,
    folder,
    stop: () => {
      server.kill('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

// make(program, folder) gives the project's folder; without it, the sample case. withGraph: false for a browser that
// cannot draw the network's graph.
export async function openDesk(options = {}) {
  const server = await serve(options);
  const executablePath = process.env.CHROMIUM ?? places.find((place) => existsSync(place));
  // The graph needs WebGL, which has no graphics card to run on here, so that one is emulated; all else is then drawn on
  // it too, and takes longer. Root needs no sandbox of its own.
  const card = options.withGraph === false ? [] : ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', ...card] });
  return {
    url: server.url,
    browser,
    close: async () => {
      await browser.close();
      server.stop();
    },
  };
}

// A page whose errors are kept, so that a test can ask for none: script errors, refusals of the content policy, and
// requests to any other place.
export async function openPage(desk, { width = 1280, height = 900, theme = 'light' } = {}) {
  const context = await desk.browser.newContext({ viewport: { width, height }, colorScheme: theme, reducedMotion: 'reduce', acceptDownloads: true });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const isRefused = /status of 4\d\d/.test(message.text()); // refusals of the program are the tests' own business
    if (message.type() === 'error' && !isRefused) faults.push(message.text());
  });
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== desk.url && origin !== 'null') faults.push(`asked elsewhere: ${request.url()}`);
  });
  const go = async (hash) => {
    await page.goto('about:blank');
    await page.goto(`${desk.url}/${hash}`);
    await page.waitForLoadState('networkidle');
    await page.waitForSelector('[data-later]', { state: 'detached' }); // what is drawn last is there too
  };
  return { page, faults, go, close: () => context.close() };
}

// Finds nothing that axe calls serious, and nothing beside the screen; gives what is wrong, in words.
export async function wrongIn(page, name, width) {
  // What is asked for anew stands faint for a moment, which may fall into the check: it is judged as it stands before and after.
  await page.evaluate(() => {
    const plain = new CSSStyleSheet();
    plain.replaceSync('.stale { opacity: 1 !important }');
    document.adoptedStyleSheets = [plain];
  });
  await page.evaluate(axe); // not a script of the page: its content policy would refuse one
  const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), rules);
  const serious = found.violations.filter((each) => ['serious', 'critical'].includes(each.impact));
  const wrong = serious.map((each) => `${name}: ${each.id}: ${each.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`);
  const reach = await page.evaluate(() => document.documentElement.scrollWidth);
  return reach > width ? [...wrong, `${name} is ${reach} wide on a screen of ${width}`] : wrong;
}

export const addresses = {
  overview: '#/overview',
  network: '#/network',
  'network-table': '#/network?view=table',
  pair: '#/pair/bla/ttp',
  'pair-thin': '#/pair/bla/iran',
  forecasts: '#/forecasts/bla/ttp',
  documents: '#/documents',
  document: '#/document/2025-07-31-express-tribune',
  review: '#/review',
  'review-second': '#/review?reading=second',
  sources: '#/sources',
  actors: '#/actors',
  contradictions: '#/contradictions',
  events: '#/events',
  coupling: '#/coupling/bla/ttp',
  import: '#/import',
  help: '#/help',
};

export async function resources(desk) {
  const answer = await fetch(`${desk.url}/api/v1`);
  return new Set((await answer.json()).resources.map((each) => each.name));
}
