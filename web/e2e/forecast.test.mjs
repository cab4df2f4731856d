// SPDX-License-Identifier: Apache-2.0
// A pair carried forward as the program reckons it, frozen, decided on by a person, and scored.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk, openPage, wrongIn } from './desk.mjs';

let desk;
before(async () => {
  desk = await openDesk();
});
after(async () => desk?.close());

const ask = async (name) => (await fetch(`${desk.url}/api/v1/${name}`)).json();
const told = async (page, selector) => (await page.textContent(selector)).replace(/\s+/g, ' ');

for (const [width, theme] of [[1280, 'light'], [390, 'dark']]) {
  test(`a pair is carried forward, frozen and decided on, ${theme} at ${width}`, async () => {
    const { page, faults, go, close } = await openPage(desk, { width, theme });
    const answer = await ask('forecast?a=bla&b=ttp&level=tactical&months=6');
    await go('#/forecasts/bla/ttp?months=6');
    await page.waitForSelector('.answer .headline');
    const text = await told(page, '.answer');
    for (const sentence of [...answer.sentences, answer.hold.sentence]) assert.ok(text.includes(sentence), sentence);
    assert.equal((await page.getAttribute('path.curve:not(.reached)', 'd')).split('L').length, 7);
    await page.click('.answer button:has-text("The sentences it rests on")');
    await page.waitForSelector('dialog[open] blockquote');
    await page.keyboard.press('Escape');
    const supposed = (await ask('forecast?a=bla&b=ttp&level=tactical&months=6&pressed-by=pakistan')).under_pressure;
    await page.selectOption('label:has-text("pressed by") select', 'pakistan');
    await page.waitForSelector('path.curve.supposed');
    assert.ok((await told(page, '.answer')).includes(supposed.sentence), supposed.sentence);
    assert.equal((await page.getAttribute('path.curve.supposed', 'd')).split('L').length, 7);
    assert.deepEqual(await wrongIn(page, 'forecasts', width), []);
    await page.check('input[value=every]');
    await page.waitForSelector('path.area');
    assert.equal(await page.locator('path.area').count(), 6);

    await page.click('text=Freeze for any month until then');
    await page.waitForFunction(() => document.body.textContent.includes('Frozen as number'));
    await page.waitForSelector('main article');
    const frozen = (await ask('forecasts')).forecasts;
    assert.ok((await told(page, 'main article >> nth=0')).includes(frozen[0].sentence));
    assert.deepEqual(await wrongIn(page, 'forecasts', width), []);

    await page.click('main article >> nth=0 >> button:has-text("The sentences")');
    await page.waitForSelector('dialog[open] blockquote');
    await page.keyboard.press('Escape');
    const article = `main article:has-text("no. ${frozen[0].number}")`;
    await page.click(`${article} >> summary`);
    await page.selectOption(`${article} >> select`, 'yes');
    await page.fill(`${article} >> input`, 'both sides said so');
    await page.click(`${article} >> text=Store`);
    await page.waitForSelector(`${article} >> text=came true by an analyst`);
    const scores = await ask('score');
    assert.ok(scores.resolved_count >= 1);
    assert.ok((await told(page, 'main')).includes(scores.sentence.replace(/\s+/g, ' ')));
    assert.deepEqual(await wrongIn(page, 'forecasts', width), []);

    await go('#/overview');
    await page.waitForSelector('text=Forecasts due');
    assert.deepEqual(faults, []);
    await close();
  });
}
