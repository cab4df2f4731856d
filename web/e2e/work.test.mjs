// SPDX-License-Identifier: Apache-2.0
// An analyst's day: add documents, review ten by keyboard, see the answer move, open a sentence, ask what if, export.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openDesk, openPage, wrongIn } from './desk.mjs';

let desk;
let files;
before(async () => {
  desk = await openDesk();
  files = mkdtempSync(path.join(tmpdir(), 'entente-files-'));
});
after(async () => {
  await desk?.close();
  rmSync(files, { recursive: true, force: true });
});

// The page goes on at once; what was decided is stored when its line no longer says that it is being stored.
const stored = (page) => page.waitForFunction(() => !document.querySelector('.note')?.textContent.includes('storing'));
const ask = async (name) => (await fetch(`${desk.url}/api/v1/${name}`)).json();

test('documents are added by choosing files, and what cannot be read is told', async () => {
  const { page, faults, go, close } = await openPage(desk);
  const good = path.join(files, 'note.txt');
  // Its own words in each run, so that it is new to a project that is used again.
  writeFileSync(good, `The Balochistan Liberation Army (BLA) denied any link with the Tehrik-e-Taliban Pakistan (TTP). Note ${Date.now()}.\n`);
  const bad = path.join(files, 'broken.pdf');
  writeFileSync(bad, '%PDF-1.4 cut off here');
  await go('#/import');
  await page.setInputFiles('input[type=file]', [good, bad]);
  await page.waitForSelector('text=Added as');
  await page.waitForSelector('text=Not used');
  assert.match(await page.textContent('main'), /1 document added, [1-9]\d* claims? read/);
  await page.click('text=Added as >> a');
  await page.waitForSelector('text=denied any link');
  assert.deepEqual(faults, []);
  await close();
});

test('a dropped file is taken too', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/import');
  const data = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([words], 'dropped.txt', { type: 'text/plain' }));
    return transfer;
  }, `The TTP praised the BLA, the ministry said. Note ${Date.now()}.`);
  await page.dispatchEvent('.zone', 'drop', { dataTransfer: data });
  await page.waitForSelector('text=Added as');
  await close();
});

test('ten claims are reviewed from the keyboard alone', async () => {
  const { page, faults, go, close } = await openPage(desk);
  const statuses = async () => (await ask('claims?limit=1000')).items.reduce((count, claim) => ({ ...count, [claim.status]: (count[claim.status] ?? 0) + 1 }), {});
  const before = await statuses();
  await go('#/review');
  const decided = async (count) => page.waitForFunction((words) => document.querySelector('.top')?.textContent.includes(words), `${count} claim${count === 1 ? '' : 's'} decided`);
  for (let i = 0; i < 9; i += 1) {
    await page.waitForSelector('.document .chosen');
    await page.waitForSelector('.bar button:enabled >> text=Confirm');
    await page.keyboard.press(i % 3 === 2 ? 'r' : 'c');
    await decided(i + 1);
  }
  await page.waitForSelector('.bar button:enabled >> text=Correct');
  await page.keyboard.press('e');
  await page.waitForSelector('form[aria-label="Correct the claim"]');
  await page.keyboard.press('Tab'); // to the polarity
  const polarity = await page.evaluate(() => document.activeElement.value);
  await page.keyboard.press(polarity === 'affirmed' ? 'ArrowDown' : 'ArrowUp');
  for (let i = 0; i < 20 && (await page.evaluate(() => document.activeElement.textContent)) !== 'Store the correction'; i += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await decided(10);
  await stored(page);
  const after = await statuses();
  assert.equal((after.confirmed ?? 0) - (before.confirmed ?? 0), 6);
  assert.equal((after.rejected ?? 0) - (before.rejected ?? 0), 3);
  assert.equal((after.corrected ?? 0) - (before.corrected ?? 0), 1);
  await page.keyboard.press('u');
  await decided(9);
  await stored(page);
  assert.equal((await statuses()).corrected ?? 0, before.corrected ?? 0);
  assert.deepEqual(faults, []);
  await close();
});

test('words given in quick succession are all stored, in their order', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/review');
  const claims = (await ask('review?limit=50')).items.slice(0, 3).map((item) => item.claim);
  for (const [i, key] of ['c', 'r', 'c'].entries()) {
    await page.waitForSelector(`ol li:nth-child(${i + 1}) .entry.here`);
    await page.waitForSelector('.bar button:enabled >> text=Confirm');
    await page.keyboard.press(key);
  }
  await page.keyboard.press('u');
  await page.waitForSelector('ol li:nth-child(3) .entry.here');
  await stored(page);
  const statuses = await Promise.all(claims.map(async (claim) => (await ask(`explain-claim?claim=${claim}`)).status));
  assert.deepEqual(statuses, ['confirmed', 'rejected', 'proposed']);
  await close();
});

test('a word that cannot be stored is taken off the page, with the reason', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/review');
  await page.waitForSelector('.bar button:enabled >> text=Confirm');
  await page.route('**/api/v1/decide', (route) => setTimeout(() => route.abort(), 300));
  await page.keyboard.press('c');
  await page.waitForSelector('[role=alert] >> text=The program does not answer.');
  await page.waitForSelector('ol li:nth-child(1) .entry.here .status.proposed');
  assert.match(await page.textContent('.top [role=status]'), /^\s*0 claims decided/);
  await page.keyboard.press('c');
  await page.evaluate(() => (location.hash = '#/help')); // left before the answer is there
  await page.waitForSelector('text=What you decided last in Review was not stored.');
  await close();
});

test('a rejection moves the answer, and the page shows the new one', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/pair/bla/ttp');
  const headline = () => page.textContent('.headline');
  const first = await headline();
  const strongest = (await ask('why?a=bla&b=ttp')).items[0];
  await go(`#/document/${strongest.document}?claim=${strongest.claims[0]}`);
  await page.click('aside button:has-text("Reject")');
  await page.waitForSelector('aside .status.rejected');
  await go('#/pair/bla/ttp');
  const second = await headline();
  assert.notEqual(second, first);
  const now = (await ask('why?a=bla&b=ttp')).finding.headline.text;
  assert.equal(second.trim().replace(/\s+/g, ' '), now);
  await close();
});

test('from a figure to its exact sentence in one step, and on to its place', async () => {
  const { page, go, close } = await openPage(desk);
  const item = (await ask('why?a=bla&b=ttp')).items[0];
  await go('#/pair/bla/ttp');
  await page.click('.headline button');
  await page.waitForSelector('dialog blockquote');
  assert.equal(await page.textContent('dialog blockquote >> nth=0'), `“${item.quote}”`);
  await page.click('dialog li a >> nth=0');
  await page.waitForSelector('.text .chosen');
  const marked = (await page.$$eval('.text .chosen', (parts) => parts.map((part) => part.textContent))).join('');
  assert.equal(marked, item.quote);
  await close();
});

test('what if: the altered curve is drawn beside the unaltered one, as the program reckons it', async () => {
  const { page, faults, go, close } = await openPage(desk);
  await go('#/pair/bla/ttp');
  await page.waitForSelector('text=Without what a voice says');
  const unaltered = await page.getAttribute('path.curve:not(.altered)', 'd');
  const voice = page.locator('fieldset:has-text("Without what a voice says") input').first();
  const key = await voice.getAttribute('value');
  await voice.check();
  await page.waitForSelector('path.curve.altered');
  const answer = await ask(`whatif?a=bla&b=ttp&drop-source=${encodeURIComponent(key)}`);
  const prob = answer.after.at_least_prob.at(-1)[answer.after.levels.indexOf('tactical')];
  assert.ok((await page.textContent('.result')).includes(`${Math.round(prob * 100)} %`));
  assert.equal(await page.getAttribute('path.curve:not(.altered)', 'd'), unaltered);
  await page.click('text=As it was');
  await page.waitForSelector('path.curve.altered', { state: 'detached' });
  assert.deepEqual(faults, []);
  await close();
});

for (const [width, theme] of [[1280, 'light'], [390, 'dark']]) {
  test(`what to watch for stands as the program reckons it, ${theme} at ${width}`, async () => {
    const { page, faults, go, close } = await openPage(desk, { width, theme });
    const answer = await ask('indicators?a=bla&b=ttp&limit=6');
    await go('#/pair/bla/ttp');
    const section = 'section[aria-labelledby=watch-for]';
    await page.waitForSelector(`${section} tbody tr`);
    assert.equal(await page.locator(`${section} tbody tr`).count(), answer.indicators.length);
    const told = await page.textContent(section);
    for (const { sentence } of [answer.turning, ...answer.indicators]) assert.ok(told.includes(sentence), sentence);
    assert.deepEqual(await wrongIn(page, 'pair', width), []);
    assert.deepEqual(faults, []);
    await close();
  });
}

test('a command in a note leads to what it would list', async () => {
  const { page, faults, go, close } = await openPage(desk);
  const note = (await ask('why?a=bla&b=ttp')).notes.find((each) => each.includes('`entente claims --pair'));
  const [, pair] = /--pair (\S+)`/.exec(note);
  await go('#/pair/bla/ttp');
  await page.click('li a:has(code)');
  await page.waitForSelector('details[open] h3');
  assert.ok(page.url().endsWith(`#/pair/${pair.replace(',', '/')}?show=claims`), page.url());
  const families = (await ask(`origins?pair=${pair}&all=true`)).families;
  assert.ok((await page.textContent('details[open]')).includes(families[0].claims[0].quote));
  assert.deepEqual(faults, []);
  await close();
});

test('what cannot be answered is told once, with the way out', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/coupling/bla/ttp');
  const told = (await page.locator('.problem').innerText()).replace(/\s+/g, ' ');
  assert.equal(told.split('alone is known to the day').length, 2, told);
  assert.equal(told.split('Add event data').length, 2, told);
  assert.equal(await page.locator('.problem a', { hasText: 'entente add' }).getAttribute('href'), '#/import');
  await close();
});

test('two unnamed voices that contradict each other are told apart by where they stand', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/contradictions');
  const first = page.locator('article', { hasText: 'unnamed voice' }).first();
  assert.match(await first.innerText(), /an unnamed voice in \S/);
  const pair = first.locator('p a').first();
  assert.match(await pair.innerText(), /\S+ and \S+/);
  assert.match(await pair.getAttribute('href'), /^#\/pair\//);
  await close();
});

test('the answer is saved as a report', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/pair/bla/ttp');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as a report')]);
  const file = path.join(files, 'report.html');
  await download.saveAs(file);
  const report = readFileSync(file, 'utf8');
  assert.match(report, /^<!doctype html>/i);
  assert.ok(report.includes('Baloch Liberation Army and Tehrik-e-Taliban Pakistan'));
  await close();
});

test('a standing question is added, asked, and removed', async () => {
  const { page, go, close } = await openPage(desk);
  await go('#/overview');
  const rows = () => page.locator('main article').count();
  const before = await rows();
  await page.click('text=Add a standing question');
  await page.selectOption('form select >> nth=0', 'bla');
  await page.selectOption('form select >> nth=1', 'blf');
  await page.click('form button:has-text("Watch")');
  await page.waitForFunction((count) => document.querySelectorAll('main article').length === count, before + 1);
  await page.click('text=Ask all again');
  await page.waitForSelector('article strong');
  await page.click('article:has-text("Balochistan Liberation Front") >> text=Watch no longer');
  await page.waitForFunction((count) => document.querySelectorAll('main article').length === count, before);
  await close();
});

test('text of a document is never taken for markup', async () => {
  const { page, faults, go, close } = await openPage(desk);
  const name = `markup-${Date.now()}.txt`;
  const words = 'The <img src=x onerror=alert(1)> BLA supports the TTP, <b>it</b> said.';
  const sent = await fetch(`${desk.url}/api/v1/add?name=${name}`, { method: 'POST', headers: { 'X-Entente': '1', 'Content-Type': 'text/plain' }, body: `${words} ${name}` });
  const [added] = (await sent.json()).added;
  await go(`#/document/${added.document}`);
  assert.ok((await page.textContent('.text')).includes(words));
  assert.equal(await page.locator('.text img, .text b').count(), 0);
  assert.deepEqual(faults, []);
  await close();
});
