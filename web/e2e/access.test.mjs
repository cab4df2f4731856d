// SPDX-License-Identifier: Apache-2.0
// Each page, light and dark, wide and narrow: no serious finding of axe, nothing beside the screen, no error.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { addresses, openDesk, openPage, resources } from './desk.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let desk;
let there;

before(async () => {
  desk = await openDesk();
  there = await resources(desk);
});
after(async () => desk?.close());

const inWords = (violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`;

for (const width of [1280, 390]) {
  for (const theme of ['light', 'dark']) {
    test(`every page can be used by all, ${theme} at ${width}`, async () => {
      const { page, faults, go, close } = await openPage(desk, { width, height: width < 500 ? 844 : 900, theme });
      const wrong = [];
      for (const [name, hash] of Object.entries(addresses)) {
        if ((name === 'events' && !there.has('events')) || (name === 'coupling' && !there.has('couple'))) continue;
        await go(hash);
        await page.waitForSelector('h1');
        for (const closed of await page.$$('main details:not([open]) > summary')) await closed.click();
        await page.waitForLoadState('networkidle');
        await page.evaluate(axe); // not a script of the page: its content policy would refuse one
        const found = await page.evaluate((tags) => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }), rules);
        const serious = found.violations.filter((each) => ['serious', 'critical'].includes(each.impact));
        wrong.push(...serious.map((each) => `${name}: ${inWords(each)}`));
        const reach = await page.evaluate(() => document.documentElement.scrollWidth);
        if (reach > width) wrong.push(`${name} is ${reach} wide on a screen of ${width}`);
      }
      assert.deepEqual([...wrong, ...faults], []);
      await close();
    });
  }
}
