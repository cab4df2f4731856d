// SPDX-License-Identifier: Apache-2.0
// An invented case with posts: two organisations, their channels, and one of neither side.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const actors = `slug,name,aliases,kind,languages,grievances
alpha,Alpha Front,,armed_group,en,
bravo,Bravo Guard,,armed_group,ur,missing persons
guards,Bravo Guards,BG,armed_group,,
valley,Valley Council,,party,en,
`;
const sources = `slug,name,aliases,stance,grade,actor
front,Front Media,,neutral,C,alpha
guard,Guard Voice,,neutral,C,bravo
valley_news,Valley News,,neutral,B,
`;
const hour = 3600;
const day = 24 * hour;
const start = Date.UTC(2022, 4, 1) / 1000;

// Front Media forwards each third post of Guard Voice two hours later; Valley News repeats one in six in nearly the
// same words; half of what Front Media posts otherwise is on the other public's grievance.
export function madePosts() {
  const posts = [];
  const add = (channel, unix_time, text, rest = {}) => posts.push({ channel, id: String(posts.length + 1), text, unix_time, ...rest });
  for (let i = 0; i < 60; i += 1) {
    const at = start + 2 * i * day;
    const words = `The guard says its fighters held the ridge road on day ${i} and that convoys turned back before the bridge`;
    add('Guard Voice', at, words);
    if (i % 3 === 0) add('Front Media', at + 2 * hour, words, { forwarded_from: 'Guard Voice' });
    if (i % 6 === 0) add('Valley News', at + 9 * hour, `${words} was reached`);
    const subject = i % 2 ? 'the missing persons of the valley' : 'the prices of seed and fuel';
    add('Front Media', at + 5 * hour, `Statement number ${i} of the front on ${subject} and what follows from it this season`);
    add('Valley News', at + 7 * hour, `Report ${i}: the council met on ${i % 9 ? 'roads and wells' : 'missing persons'} and set the date of its session ${i + 1}`);
    add('Valley News', at + 8 * hour, `Weather of day ${i}: dry in the north, wind from the lake, and session ${i + 7} of the council is open to all`);
  }
  return posts.map((post) => JSON.stringify(post)).join('\n');
}

function told(program, words, cwd) {
  const done = spawnSync(program, words, { cwd, encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`entente ${words.join(' ')} failed: ${done.stderr}`);
}

export function emptyCase(program, folder) {
  const project = path.join(folder, 'made');
  mkdirSync(project);
  told(program, ['init', '.'], project);
  writeFileSync(path.join(project, 'actors.csv'), actors);
  writeFileSync(path.join(project, 'sources.csv'), sources);
  return project;
}

export function madeCase(program, folder) {
  const project = emptyCase(program, folder);
  const file = path.join(folder, 'posts.jsonl');
  writeFileSync(file, madePosts());
  told(program, ['add', file], project);
  return project;
}

export const madeAddresses = {
  media: '#/media',
  'media-pair': '#/media/alpha/bravo',
  merges: '#/actors',
};
