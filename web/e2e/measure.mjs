// SPDX-License-Identifier: Apache-2.0
// How long an analyst waits on the sample case: until the first view stands, and after each of some interactions until
// the page shows what was asked for. Prints the median and the slowest of the runs. Usage: node measure.mjs [RUNS]
import { cpus, loadavg } from 'node:os';
import { addresses, openDesk, openPage } from './desk.mjs';

const runs = Number(process.argv[2] ?? 9);
const firstAim = 1000;
const nextAim = 100;

// First view: all that the first screen holds is there. A new profile each time, so that nothing is in the browser's
// cache.
const views = {
  overview: ['main .lead:has-text("claims")', 'main table tbody tr', '.item blockquote', 'h2:has-text("cannot both hold")', 'h2:has-text("is watched") >> xpath=../.. >> p'],
  pair: ['.headline', 'aside blockquote', 'path.curve', 'svg[role=group] a', 'h2:has-text("Levels in") >> xpath=.. >> tbody tr'],
  network: ['main canvas', 'h2:has-text("Triads") >> xpath=.. >> li', 'h2:has-text("Camps")'],
  review: ['.document .chosen', '.claim dl', '.claim .effect button', '.list .entry'],
  sources: ['main tbody tr', 'h2:has-text("What the record tells")'],
  document: ['.text .mark'],
};

// In the page itself, so that what goes between the browser and this script is not counted: the time from the event
// until a change is there and two frames are drawn.
const interactions = [
  {
    name: 'open the sentences behind a figure',
    at: 'pair',
    ready: '.headline button',
    act: (page) => timed(page, '.headline button', 'dialog[open] blockquote'),
  },
  {
    name: 'what if: switch a voice off',
    at: 'pair',
    ready: '.headline',
    prepare: (page) => page.waitForSelector('text=Without what a voice says'),
    act: (page) => timed(page, 'section[aria-labelledby=whatif] input[type=checkbox]', 'path.curve.altered'),
  },
  { name: 'chart: every level', at: 'pair', ready: 'input[value=every]', act: (page) => timed(page, 'input[value=every]', 'input[value=every]:checked') },
  { name: 'choose a claim in its text', at: 'document', ready: '.text .mark', act: (page) => timed(page, '.text .mark', '.text .mark.chosen') },
  { name: 'next claim in review', at: 'review', ready: '.document .chosen', act: (page) => key(page, 'n', 'ol li:nth-child(2) .entry.here') },
  { name: 'confirm a claim in review', at: 'review', ready: '.document .chosen', prepare: enabled, act: (page) => key(page, 'c', '.top [role=status]', 'decided') },
  { name: 'the same, until it is stored and the answer is new', at: 'review', ready: '.document .chosen', prepare: enabled, act: (page) => pressed(page, 'c', settled) },
  { name: 'from overview to a pair', at: 'overview', ready: 'main table a', act: (page) => timed(page, 'main table a', '.headline') },
  { name: 'search an organisation', at: 'actors', ready: 'input[type=search]', act: typed },
];

function enabled(page) {
  return page.waitForSelector('.bar button:enabled >> text=Confirm');
}

// Waits in the page until something fits, then for two frames; gives milliseconds since `begin`.
const untilShown = `(begin, fits) => new Promise((resolve) => {
  const look = () => {
    if (!fits()) return requestAnimationFrame(look);
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - begin)));
  };
  look();
})`;

function timed(page, target, shown) {
  return page.evaluate(`(() => { const begin = performance.now(); document.querySelector(${JSON.stringify(target)}).click();
    return (${untilShown})(begin, () => document.querySelector(${JSON.stringify(shown)})); })()`);
}

// Stored, and the figure beside the next claim is of the answer as it is now.
const settled = `document.querySelector('.top [role=status]').textContent.trim().startsWith('1 claim') && !document.querySelector('.note').textContent.includes('storing') && document.querySelector('.effect:not(.stale) button')`;

function pressed(page, name, fits) {
  return page.evaluate(`(() => { const begin = performance.now();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(name)}, bubbles: true }));
    return (${untilShown})(begin, () => ${fits}); })()`);
}

function key(page, name, shown, changed = '') {
  return page.evaluate(`(() => {
    const before = document.querySelector(${JSON.stringify(shown)})?.textContent ?? '';
    const begin = performance.now();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: ${JSON.stringify(name)}, bubbles: true }));
    return (${untilShown})(begin, () => { const now = document.querySelector(${JSON.stringify(shown)}); return now && (${JSON.stringify(changed)} === '' || now.textContent !== before); });
  })()`);
}

function typed(page) {
  return page.evaluate(`(() => {
    const input = document.querySelector('input[type=search]');
    const before = document.querySelectorAll('tbody tr').length;
    const begin = performance.now();
    input.value = 'front'; input.dispatchEvent(new Event('input', { bubbles: true }));
    return (${untilShown})(begin, () => document.querySelectorAll('tbody tr').length < before);
  })()`);
}

async function firstView(desk, name) {
  const { page, close } = await openPage(desk);
  await page.goto('about:blank');
  const begin = performance.now();
  await page.goto(`${desk.url}/${addresses[name]}`, { waitUntil: 'commit' });
  await Promise.all(views[name].map((each) => page.waitForSelector(each)));
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const taken = performance.now() - begin;
  await close();
  return taken;
}

async function interaction(desk, { at, ready, prepare, act }) {
  const { page, go, close } = await openPage(desk);
  await go(addresses[at]);
  await page.waitForSelector(ready);
  if (prepare) await prepare(page);
  const taken = await act(page);
  await close();
  return taken;
}

async function measured(name, aim, once) {
  const times = [];
  await once(); // warms up the program; the first answer to each question is worked out anew
  for (let i = 0; i < runs; i += 1) times.push(await once());
  times.sort((p, q) => p - q);
  const median = times[Math.floor(times.length / 2)];
  const shown = [median, times.at(-1)].map((each) => String(Math.round(each)).padStart(6));
  console.log(`${name.padEnd(56)}${shown.join('')}   ${median < aim ? 'within' : 'over'} ${aim}`);
}

const plain = await openDesk({ withGraph: false });
const withGraph = await openDesk(); // an emulated graphics card, for the network alone
const deskOf = (name) => (name === 'network' ? withGraph : plain);
console.log(`${runs} runs each, ${cpus().length} x ${cpus()[0]?.model ?? ''}, load ${loadavg()[0].toFixed(2)}; Chromium ${plain.browser.version()}`);
console.log(`${'milliseconds'.padEnd(56)}median   max   aim`);
for (const name of Object.keys(views)) await measured(`first view: ${name}`, firstAim, () => firstView(deskOf(name), name));
for (const each of interactions) await measured(each.name, nextAim, () => interaction(plain, each));
console.log(`load at the end ${loadavg()[0].toFixed(2)}`);
await plain.close();
await withGraph.close();
