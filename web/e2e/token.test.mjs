// SPDX-License-Identifier: Apache-2.0
// A server with a token: the page asks for it, keeps it for the tab only, and sends it with whatever it asks.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { openDesk, openPage, wrongIn } from './desk.mjs';

const secret = 'a-token-of-32-signs-for-the-tests';
let desk;
let files;
before(async () => {
  desk = await openDesk({ token: secret });
  files = mkdtempSync(path.join(tmpdir(), 'entente-files-'));
});
after(async () => {
  await desk?.close();
  rmSync(files, { recursive: true, force: true });
});

async function give(page, text) {
  await page.waitForSelector('dialog[open] input[type=password]');
  await page.fill('dialog input[type=password]', text);
  await page.keyboard.press('Enter');
}

test('the page asks for the token, tells a wrong one, and keeps the right one for the tab only', async () => {
  const { page, faults, go, close } = await openPage(desk);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await go('#/pair/bla/ttp');
  await give(page, 'two words');
  await page.waitForSelector('text=A token is one word');
  await give(page, 'not-the-token-of-this-server');
  await page.waitForSelector('text=That was not the token');
  await give(page, secret);
  await page.waitForSelector('.headline');
  assert.equal(await page.locator('dialog[open]').count(), 0);
  assert.deepEqual(await page.evaluate(() => [Object.values(sessionStorage), JSON.stringify(localStorage), document.cookie]), [[secret], '{}', '']);
  assert.ok(asked.every((url) => !url.includes(secret)), 'no address holds it');
  await go('#/sources');
  await page.waitForSelector('table');
  assert.equal(await page.locator('dialog[open]').count(), 0);
  assert.deepEqual(faults, []);
  await close();
  const other = await openPage(desk);
  await other.go('#/overview');
  await other.page.waitForSelector('dialog[open] input[type=password]');
  await other.close();
});

test('uploads, decisions and reports are sent with the token', async () => {
  const { page, faults, go, close } = await openPage(desk);
  await go('#/import');
  await give(page, secret);
  const file = path.join(files, 'note.txt');
  writeFileSync(file, `The Balochistan Liberation Army (BLA) denied any link with the Tehrik-e-Taliban Pakistan (TTP). Note ${Date.now()}.\n`);
  await page.setInputFiles('input[type=file]', file);
  await page.waitForSelector('text=Added as');
  await page.click('text=Added as >> a');
  await page.waitForSelector('text=denied any link');
  await go('#/review');
  await page.waitForSelector('.bar button:enabled >> text=Confirm');
  await page.keyboard.press('c');
  await page.waitForFunction(() => document.querySelector('.top')?.textContent.includes('1 claim decided'));
  await go('#/pair/bla/ttp');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as a report')]);
  assert.equal(download.suggestedFilename(), 'bla-ttp.html');
  const report = path.join(files, 'report.html');
  await download.saveAs(report);
  assert.ok(readFileSync(report, 'utf8').includes('Baloch Liberation Army and Tehrik-e-Taliban Pakistan'));
  assert.deepEqual(faults, []);
  await close();
});

test('who leaves the question is told what to do, and a tab that lost the token asks anew', async () => {
  const { page, faults, go, close } = await openPage(desk);
  await go('#/overview');
  await page.waitForSelector('dialog[open]');
  await page.keyboard.press('Escape');
  await page.waitForSelector('text=Load the page again to give it');
  await go('#/import');
  await give(page, secret);
  await page.waitForSelector('input[type=file]');
  await page.evaluate(() => sessionStorage.clear());
  await page.reload(); // asks again, since the tab no longer has it
  await page.waitForSelector('dialog[open]');
  assert.deepEqual(faults, []);
  await close();
});

for (const width of [1280, 390]) {
  for (const theme of ['light', 'dark']) {
    test(`the question for the token can be used by all, ${theme} at ${width}`, async () => {
      const { page, go, close } = await openPage(desk, { width, height: width < 500 ? 844 : 900, theme });
      await go('#/overview');
      await give(page, 'not-the-token-of-this-server');
      await page.waitForSelector('text=That was not the token');
      assert.deepEqual(await wrongIn(page, 'token', width), []);
      await close();
    });
  }
}
