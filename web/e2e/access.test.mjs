// SPDX-License-Identifier: Apache-2.0
// Each page, light and dark, wide and narrow: no serious finding of axe, nothing beside the screen, no error.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addresses, openDesk, openPage, resources, wrongIn } from './desk.mjs';
import { madeAddresses, madeCase } from './made_case.mjs';

let desk;
let made;
let there;

before(async () => {
  desk = await openDesk();
  made = await openDesk({ make: madeCase });
  there = await resources(desk);
});
after(async () => {
  await desk?.close();
  await made?.close();
});

async function wrongOn(of, places, { width, theme }) {
  const { page, faults, go, close } = await openPage(of, { width, height: width < 500 ? 844 : 900, theme });
  const wrong = [];
  for (const [name, hash] of Object.entries(places)) {
    if ((name === 'events' && !there.has('events')) || (name === 'coupling' && !there.has('couple'))) continue;
    await go(hash);
    await page.waitForSelector('h1');
    for (const closed of await page.$$('main details:not([open]) > summary')) await closed.click();
    await page.waitForLoadState('networkidle');
    wrong.push(...(await wrongIn(page, name, width)));
  }
  await close();
  return [...wrong, ...faults];
}

for (const width of [1280, 390]) {
  for (const theme of ['light', 'dark']) {
    test(`every page can be used by all, ${theme} at ${width}`, async () => {
      assert.deepEqual(await wrongOn(desk, addresses, { width, theme }), []);
      assert.deepEqual(await wrongOn(made, madeAddresses, { width, theme }), []);
    });
  }
}
