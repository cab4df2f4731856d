// SPDX-License-Identifier: Apache-2.0
// What the program says may name a command, between backticks: "`entente events bla pak` lists fights." Here that leads
// to the page that shows what the command would print.
import { hashOf, pairHash } from './route';

export interface Said {
  text: string;
  href?: string | undefined; // of a command that a page answers
  isCommand: boolean;
}

interface Command {
  words: string[]; // without options
  options: Map<string, string>;
}

const ofPair = (page: string) => ({ words: [a, b] }: Command) => (a && b ? hashOf(page, [a, b]) : hashOf(page));
const plain = (page: string) => () => hashOf(page);

const claimsPage = ({ options }: Command): string => {
  const [a, b] = options.get('pair')?.split(',') ?? [];
  return a && b ? pairHash(a, b, { show: 'claims' }) : hashOf('documents');
};

const pages: Record<string, (command: Command) => string> = {
  actors: plain('actors'),
  add: plain('import'),
  assess: ofPair('pair'),
  claims: claimsPage,
  contradictions: plain('contradictions'),
  couple: ofPair('coupling'),
  documents: plain('documents'),
  events: ({ words: [a, b] }) => hashOf('events', [], { a, b }),
  forecast: ofPair('forecasts'),
  forecasts: plain('forecasts'),
  history: ofPair('pair'),
  media: ofPair('media'),
  network: plain('network'),
  review: plain('review'),
  score: plain('forecasts'),
  sources: plain('sources'),
  why: ofPair('pair'),
};

function parsed(text: string): { name: string; command: Command } | undefined {
  const [program, name = '', ...rest] = text.split(' ').filter(Boolean);
  if (program !== 'entente') return undefined;
  const command: Command = { words: [], options: new Map() };
  for (let i = 0; i < rest.length; i += 1) {
    const word = rest[i] ?? '';
    if (word.startsWith('--')) command.options.set(word.slice(2), rest[(i += 1)] ?? '');
    else command.words.push(word);
  }
  return { name, command };
}

function pageOf(text: string): string | undefined {
  const found = parsed(text);
  return found && Object.hasOwn(pages, found.name) ? pages[found.name]?.(found.command) : undefined;
}

// A text in pieces; a backtick without its other one is an ordinary sign.
export function said(text: string): Said[] {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return [{ text, isCommand: false }];
  return parts.map((part, i) => ({ text: part, isCommand: i % 2 === 1, href: i % 2 === 1 ? pageOf(part) : undefined })).filter((part) => part.text !== '');
}
