// SPDX-License-Identifier: Apache-2.0
// A picture of each page, from the sample case as it comes. Usage: node screenshots.mjs FOLDER [PICTURE...]
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addresses, openDesk, openPage } from './desk.mjs';
import { indexedPng } from './indexed_png.mjs';
import { madeAddresses, madeCase } from './made_case.mjs';

const folder = process.argv[2];
const desk = await openDesk();

// Names after the folder: only these pictures.
const wanted = process.argv.slice(3);

// A standing question, so that the picture shows what one looks like.
const post = (name, body) => fetch(`${desk.url}/api/v1/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Entente': '1' }, body: JSON.stringify(body) });
await post('watch', { action: 'add', a: 'bla', b: 'ttp', level: 'tactical' });
await post('watch', {});

async function shoot(name, hash, options = {}, prepare = async () => {}) {
  if (wanted.length && !wanted.includes(name)) return;
  const { page, go, close } = await openPage(options.of ?? desk, options);
  await go(hash);
  await page.waitForSelector('h1');
  await prepare(page);
  await page.waitForTimeout(name.startsWith('network') ? 800 : 100);
  writeFileSync(path.join(folder, `desk-${name}.png`), await indexedPng(page, await page.screenshot()));
  await close();
}

for (const [name, hash] of Object.entries(addresses)) {
  if (['pair-thin', 'events', 'coupling'].includes(name)) continue; // the sample case has no event data
  await shoot(name, hash, { height: name === 'pair' ? 1150 : 800 });
}
await shoot('sentence', addresses.pair, { height: 800 }, async (page) => {
  await page.click('.headline button');
  await page.waitForSelector('dialog blockquote');
});
await shoot('what-if', addresses.pair, { height: 800 }, async (page) => {
  await page.locator('fieldset:has-text("Without what a voice says") input').first().check();
  await page.waitForSelector('path.curve.altered');
  await page.locator('#whatif').scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollTo(0, document.querySelector('.chart').getBoundingClientRect().top + scrollY - 60));
});
await shoot('pair-dark', addresses.pair, { theme: 'dark', height: 800 });
await shoot('pair-narrow', addresses.pair, { width: 390, height: 844 });
await shoot('review-narrow', addresses.review, { width: 390, height: 844 });
await shoot('grade', addresses.sources, { height: 800 }, async (page) => {
  const row = page.locator('tbody tr', { hasText: 'United Nations Monitoring Team' }).first();
  await row.getByText('Grade …').click();
  await page.check('fieldset input[value=A]');
  await page.waitForSelector('text=would be');
  await page.fill('.why input', 'a trial for this picture');
  await page.click('text=Store grade A');
  await page.waitForSelector('ol li:has-text("a trial for")');
  await row.scrollIntoViewIfNeeded();
});
await shoot('agreement', addresses.review, { height: 800 }, async (page) => {
  const { items } = await (await fetch(`${desk.url}/api/v1/review?limit=6`)).json();
  for (const [i, { claim }] of items.entries()) {
    await post('decide', { claim, decision: 'confirm', by: 'kd' });
    await post('decide', { claim, decision: i % 3 ? 'confirm' : 'reject', by: 'ar' });
  }
  await page.click('text=How far reviewers agree');
  await page.waitForSelector('.agreement table');
  await page.evaluate(() => document.querySelector('.agreement').scrollIntoView());
});
const made = await openDesk({ make: madeCase });
await shoot('media', madeAddresses['media-pair'], { of: made, height: 740 });
await shoot('merges', madeAddresses.merges, { of: made, height: 420 }, async (page) => {
  await page.click('text=Two rows that are one organisation');
  await page.selectOption('main select >> nth=0', 'guards');
  await page.selectOption('main select >> nth=1', 'bravo');
  await page.fill('.why input', 'two spellings of one name');
  await page.click('text=Hold them to be one');
  await page.waitForSelector('text=Take back');
});
await made.close();
await desk.close();
