// SPDX-License-Identifier: Apache-2.0
// Grades with their history, organisations held to be one and two again, second readings, and how far two reviewers agree.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDesk, openPage, wrongIn } from './desk.mjs';

let desk;
before(async () => {
  desk = await openDesk();
});
after(async () => desk?.close());

const ask = async (name) => (await fetch(`${desk.url}/api/v1/${name}`)).json();
const post = (name, body) => fetch(`${desk.url}/api/v1/${name}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-Entente': '1' }, body: JSON.stringify(body) });
const percent = (prob) => `${Math.round(prob * 100)} %`;
const words = async (page, selector) => (await page.textContent(selector)).replace(/\s+/g, ' ').trim();

// A source whose grade moves an answer by what can be seen in whole per cent.
async function tellingSource() {
  for (const source of (await ask('sources')).sources) {
    for (const grade of ['A', 'E'].filter((each) => each !== source.grade)) {
      const { effects } = await ask(`sources?grade=${source.slug}=${grade}`);
      if (effects.length && percent(effects[0].prob) !== percent(effects[0].prob_with_grade)) return { source, grade, effect: effects[0] };
    }
  }
  throw new Error('no grade moves an answer');
}

for (const width of [1280, 390]) {
  for (const theme of ['light', 'dark']) {
    test(`a grade is stored with its note, ${theme} at ${width}: before and after, then its history`, async () => {
      const { page, faults, go, close } = await openPage(desk, { width, theme });
      const { source, grade, effect } = await tellingSource();
      await go('#/sources');
      const row = `tr:has(th:text-is("${source.name}")), tr:has(th:has-text("${source.name}"))`;
      await page.click(`${row} >> text=Grade …`);
      await page.check(`fieldset input[value=${grade}]`);
      await page.waitForSelector('text=would be');
      await page.fill('.why input', 'looked at its last ten reports');
      await page.click(`text=Store grade ${grade}`);
      await page.waitForSelector('.stored');
      const told = await words(page, '.stored');
      assert.ok(told.includes(`Stored: grade ${grade}, before it ${source.grade}.`), told);
      assert.ok(told.includes(percent(effect.prob)) && told.includes(percent(effect.prob_with_grade)), told);
      const now = (await ask('sources')).sources.find((each) => each.slug === source.slug);
      assert.equal(now.grade, grade);
      assert.equal(now.grades.at(-1).note, 'looked at its last ten reports');
      await page.waitForSelector('ol li:has-text("looked at its last ten reports")');
      const answer = await ask(`assess?a=${encodeURIComponent(effect.a)}&b=${encodeURIComponent(effect.b)}`);
      assert.equal(percent(answer.at_least_prob.at(-1)[answer.levels.indexOf('tactical')]), percent(effect.prob_with_grade));
      assert.deepEqual(await wrongIn(page, 'sources', width), []);
      assert.deepEqual(faults, []);
      await post('grade', { source: source.slug, grade: source.grade });
      await close();
    });
  }
}

for (const [width, theme] of [[1280, 'light'], [390, 'dark']]) {
  test(`two rows are held to be one, answers follow, and taking it back restores them, ${theme} at ${width}`, async () => {
    const { page, faults, go, close } = await openPage(desk, { width, theme });
    const answers = async () => JSON.stringify([await ask('assess?a=bla&b=ttp'), await ask('assess?a=bra&b=india'), await ask('network')]);
    const first = await answers();
    const claims = async () => (await ask('assess?a=bla&b=india')).claims;
    const before = await claims();
    await go('#/actors');
    await page.click('text=Two rows that are one organisation');
    await page.selectOption('select >> nth=1', 'bra');
    await page.selectOption('select >> nth=2', 'bla');
    await page.fill('.why input', 'a trial');
    await page.click('text=Hold them to be one');
    await page.waitForSelector('li:has-text("a trial")');
    assert.ok((await claims()) > before, 'claims on either count');
    assert.equal(await page.locator('tbody th:has-text("Baloch Republican Army")').count(), 0);
    await page.waitForFunction(() => ![...document.querySelectorAll('option')].some((each) => each.value === 'bra'));
    assert.deepEqual(await wrongIn(page, 'actors', width), []);
    await page.click('text=Take back');
    await page.waitForSelector('tbody th:has-text("Baloch Republican Army")');
    assert.equal(await answers(), first);
    assert.deepEqual(faults, []);
    await close();
  });
}

for (const [width, theme] of [[1280, 'light'], [390, 'dark']]) {
  test(`a second reader sees claims as they were read and nothing of the first, ${theme} at ${width}`, async () => {
    const [first, second] = [`first${width}`, `second${width}`];
    const items = (await ask('review?limit=3')).items.sort((p, q) => p.document.localeCompare(q.document) || p.start - q.start);
    for (const [i, decision] of ['reject', 'confirm', 'reject'].entries()) await post('decide', { claim: items[i].claim, decision, by: first });
    const { page, faults, go, close } = await openPage(desk, { width, theme });
    await go('#/review');
    await page.click('text=Second reading');
    await page.waitForSelector('text=Write your initials above');
    await page.fill('.by input', second);
    await page.keyboard.press('Tab');
    await page.waitForSelector('.document .chosen');
    const waiting = (await ask(`review?second=${second}&limit=50`)).items;
    assert.equal(await page.locator('.list .entry').count(), waiting.length);
    assert.equal(await page.locator('.status:not(.proposed)').count(), 0, 'no word of the first');
    assert.equal(await page.locator('.document .rejected, .document .confirmed').count(), 0);
    assert.doesNotMatch(await words(page, '.desk'), /log odds|The pair, at least/);
    assert.deepEqual(await wrongIn(page, 'review-second', width), []);
    for (let i = 0; i < waiting.length; i += 1) {
      await page.waitForSelector(`ol li:nth-child(${i + 1}) .entry.here`);
      await page.waitForSelector('.bar button:enabled >> text=Confirm');
      await page.keyboard.press('c');
    }
    await page.waitForFunction(() => !document.querySelector('.note')?.textContent.includes('storing'));
    const pairs = (await ask('review?agreement=true')).pairs.filter((each) => [each.first, each.second].includes(second) && [each.first, each.second].includes(first));
    assert.equal(pairs[0].claims, 3);
    assert.ok(Math.abs(pairs[0].observed_prob - 1 / 3) < 1e-9);
    assert.deepEqual((await ask(`review?second=${second}`)).items, []);
    assert.deepEqual(faults, []);
    await close();
  });
}

for (const [width, theme] of [[1280, 'dark'], [390, 'light']]) {
  test(`agreement of two reviewers is told with the claims they differ on, ${theme} at ${width}`, async () => {
    const items = (await ask('review?limit=4')).items;
    const decisions = { kd: ['confirm', 'confirm', 'reject', 'reject'], ar: ['confirm', 'reject', 'reject', 'reject'] };
    for (const [by, words] of Object.entries(decisions)) for (const [i, decision] of words.entries()) await post('decide', { claim: items[i].claim, decision, by: `${by}${width}` });
    const { page, faults, go, close } = await openPage(desk, { width, theme });
    await go('#/review');
    await page.click('text=How far reviewers agree');
    await page.waitForSelector(`.agreement h2:has-text("ar${width} and kd${width}")`);
    const section = `.agreement section:has-text("ar${width} and kd${width}")`;
    const told = await words(page, section);
    // Seen .75; by chance .25 x .5 + .75 x .5 = .5; kappa (.75 - .5) / .5 = .5.
    assert.match(told, /The same word on 75 % of 4 claims/);
    assert.match(told, /50 % would be expected/);
    assert.match(told, /kappa 0\.50/);
    assert.equal(await page.locator(`${section} >> li`).count(), 1);
    assert.ok(told.includes(items[1].quote));
    assert.deepEqual(await wrongIn(page, 'review', width), []);
    assert.deepEqual(faults, []);
    await close();
  });
}
