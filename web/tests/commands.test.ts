// SPDX-License-Identifier: Apache-2.0
import { expect, test } from 'vitest';
import { said } from '../src/commands';

const hrefOf = (command: string) => said(`See \`${command}\`.`)[1]?.href;

test('a command leads to the page that shows the same', () => {
  expect(said('Fights rose: `entente events bla pak` lists them.')).toEqual([
    { text: 'Fights rose: ', isCommand: false, href: undefined },
    { text: 'entente events bla pak', isCommand: true, href: '#/events?a=bla&b=pak' },
    { text: ' lists them.', isCommand: false, href: undefined },
  ]);
  expect(hrefOf('entente claims --pair bla,ttp')).toBe('#/pair/bla/ttp?show=claims');
  expect(hrefOf('entente couple bla ttp')).toBe('#/coupling/bla/ttp');
  expect(hrefOf('entente why bla ttp --level strategic')).toBe('#/pair/bla/ttp');
  expect(hrefOf('entente review')).toBe('#/review');
});

test('what no page shows stays words', () => {
  expect(hrefOf('entente learn --forget')).toBeUndefined();
  expect(hrefOf('entente constructor')).toBeUndefined();
  expect(hrefOf('rm file')).toBeUndefined();
  expect(said('No command here.')).toEqual([{ text: 'No command here.', isCommand: false, href: undefined }]);
  expect(said('A lone ` sign')).toEqual([{ text: 'A lone ` sign', isCommand: false }]);
});

test('names cannot break out of an address', () => {
  expect(hrefOf('entente events a&b=x c/d')).toBe('#/events?a=a%26b%3Dx&b=c%2Fd');
});
