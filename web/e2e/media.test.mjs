// SPDX-License-Identifier: Apache-2.0
// The media page: offered once there are posts, its figures those of the program, its posts one click away.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openDesk, openPage } from './desk.mjs';
import { emptyCase, madeCase, madePosts } from './made_case.mjs';

let desk;
let empty;
let files;
before(async () => {
  desk = await openDesk({ make: madeCase });
  empty = await openDesk({ make: emptyCase });
  files = mkdtempSync(path.join(tmpdir(), 'entente-files-'));
});
after(async () => {
  await desk?.close();
  await empty?.close();
  rmSync(files, { recursive: true, force: true });
});

const ask = async (name) => (await fetch(`${desk.url}/api/v1/${name}`)).json();

test('who passes on whose posts stands as the program reckons it, each number with its posts', async () => {
  const { page, faults, go, close } = await openPage(desk);
  const [row] = (await ask('media')).amplification;
  await go('#/media');
  await page.waitForSelector('tr.told');
  const cells = (await page.textContent('tr.told >> nth=0')).replace(/\s+/g, ' ');
  for (const figure of [row.amplifier, row.source, `${row.passed_on} of ${row.amplifier_posts}`, row.expected.toFixed(1), row.first_day]) assert.ok(cells.includes(figure), `${figure} in ${cells}`);
  assert.ok((await page.textContent('main')).includes(row.sentence));
  await page.click('tr.told >> nth=0 >> button >> nth=0');
  await page.waitForSelector('dialog blockquote');
  assert.equal(await page.locator('dialog ol > li').count(), row.passed_on);
  const told = await page.textContent('dialog');
  assert.ok(told.includes(row.posts[0].post.beginning));
  assert.ok(told.includes(`From ${row.source}`));
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  assert.deepEqual(faults, []);
  await close();
});

test('outreach is shown both ways, month by month, beside what is expected', async () => {
  const { page, faults, go, close } = await openPage(desk);
  await go('#/media');
  await page.selectOption('select >> nth=1', 'alpha'); // the first one is that of colours
  await page.selectOption('select >> nth=2', 'bravo');
  await page.waitForSelector('.ways section');
  const answer = await ask('media?a=alpha&b=bravo');
  assert.equal(await page.locator('.ways section').count(), 2);
  for (const [i, way] of answer.outreach.entries()) {
    const section = page.locator('.ways section').nth(i);
    assert.ok((await section.textContent()).includes(way.sentence));
    assert.equal(await section.locator('rect').count(), way.months.length);
    assert.equal(await section.locator('line.expected').count(), way.months.filter((month) => month.expected !== null).length);
  }
  assert.ok(answer.outreach[0].months.some((month) => month.expected !== null), 'the case has months that can be compared');
  const [first] = answer.outreach[0].months;
  await page.click('.ways section >> nth=0 >> summary');
  await page.click(`.ways section >> nth=0 >> tr:has-text("${first.month}") >> button`);
  await page.waitForSelector('dialog blockquote');
  assert.equal(await page.locator('dialog ol > li').count(), first.observed);
  assert.deepEqual(faults, []);
  await close();
});

test('without posts the page is not offered and says so politely; once some are added it is', async () => {
  const { page, faults, go, close } = await openPage(empty);
  await go('#/media');
  await page.waitForSelector('text=No post is stored');
  assert.equal(await page.locator('nav a:has-text("Media")').count(), 0);
  const file = path.join(files, 'posts.jsonl');
  writeFileSync(file, `${madePosts()}\nno post at all`);
  await go('#/import');
  await page.setInputFiles('input[type=file]', file);
  await page.waitForSelector('text=posts stored');
  assert.match(await page.textContent('article'), /1 row left out: .*line 271/);
  await page.waitForSelector('nav a:has-text("Media")');
  await page.click('article a:has-text("Media")');
  await page.waitForSelector('tr.told');
  assert.deepEqual(faults, []);
  await close();
});
