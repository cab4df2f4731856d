// SPDX-License-Identifier: Apache-2.0
// The one place where the page asks the program.
import type * as F from './forecast_json';
import type * as J from './json';
import { token } from './token.svelte';

export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly what: string,
    readonly wayOut: string,
    readonly place = '',
  ) {
    super(what);
  }

  // Whatever else was thrown is a fault of the page, and its text nothing for a reader.
  static of(reason: unknown): Problem {
    if (reason instanceof Problem) return reason;
    console.error(reason);
    return new Problem(0, 'This is a fault of the page itself.', 'Load it again. Nothing that was reported as stored is lost.');
  }
}

export type Value = string | number | boolean | undefined | string[];
export type Options = Record<string, Value>;

const root = 'api/v1';
const freshMilliseconds = 15_000; // a page turned within this time asks nothing twice

interface Kept {
  at: number;
  answer: Promise<unknown>;
}
const kept = new Map<string, Kept>();

export function forget(): void {
  kept.clear();
}

export function address(name: string, options: Options = {}): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(options)) {
    if (value === undefined || value === '' || value === false) continue;
    for (const each of Array.isArray(value) ? value : [String(value)]) query.append(key, each);
  }
  const text = query.toString();
  return `${root}${name && '/'}${name}${text && '?'}${text}`;
}

const ended = (sentence: string): string => (sentence && !/[.?!]$/.test(sentence) ? `${sentence}.` : sentence);

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const told = (body ?? {}) as Record<string, unknown>;
  const text = (key: string) => (typeof told[key] === 'string' ? (told[key] as string) : '');
  const what = text('what') || text('title') || `The program answered ${response.status}.`;
  return new Problem(response.status, ended(what), ended(text('way_out')), text('place'));
}

const isTokenNeeded = async (response: Response): Promise<boolean> =>
  response.status === 401 && ((await response.clone().json().catch(() => null)) as { code?: string } | null)?.code === 'token-needed';

let underWay = 0;
const quietMilliseconds = 100;

// Done once nothing has been asked for a while.
export async function quiet(): Promise<void> {
  do await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
  while (underWay > 0);
}

// Sends with the token, where there is one; where the server wants another, asks for it and sends again.
async function sent(request: (headers: Record<string, string>) => Promise<Response>): Promise<Response> {
  underWay += 1;
  try {
    return await sentOrRefused(request);
  } finally {
    underWay -= 1;
  }
}

async function sentOrRefused(request: (headers: Record<string, string>) => Promise<Response>): Promise<Response> {
  for (;;) {
    const used = token.current;
    const response = await request(token.headers()).catch((reason: unknown) => {
      if (reason instanceof Problem) throw reason;
      throw new Problem(0, 'The program does not answer.', 'See that entente serve is still running, then load the page again.');
    });
    if (response.ok) return response;
    if (!(await isTokenNeeded(response))) throw await problemOf(response);
    await token.another(used);
  }
}

const answered = async <T>(request: (headers: Record<string, string>) => Promise<Response>): Promise<T> => (await sent(request)).json() as Promise<T>;

// Answers are kept for a short while, and dropped by whatever changes the project.
export function get<T>(name: string, options: Options = {}): Promise<T> {
  const url = address(name, options);
  const there = kept.get(url);
  if (there && Date.now() - there.at < freshMilliseconds) return there.answer as Promise<T>;
  const answer = answered<T>((headers) => fetch(url, { cache: 'no-cache', headers }));
  kept.set(url, { at: Date.now(), answer });
  answer.catch(() => kept.delete(url));
  return answer;
}

export async function post<T>(name: string, body: Options): Promise<T> {
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined && value !== ''));
  const own = { 'Content-Type': 'application/json', 'X-Entente': '1' };
  const answer = await answered<T>((headers) => fetch(`${root}/${name}`, { method: 'POST', headers: { ...own, ...headers }, body: JSON.stringify(given) }));
  forget();
  return answer;
}

// XMLHttpRequest, because fetch does not tell how much of a body is sent.
function uploaded(file: File, options: Options, headers: Record<string, string>, progress: (share: number) => void): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address('add', { ...options, name: file.name }));
    for (const [name, value] of Object.entries({ 'X-Entente': '1', ...headers })) request.setRequestHeader(name, value);
    request.setRequestHeader('Content-Type', file.type && !file.type.includes('json') ? file.type : 'application/octet-stream');
    request.upload.onprogress = (event) => progress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onerror = () => reject(new Problem(0, 'The program does not answer.', 'See that entente serve is still running.'));
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.send(file);
  });
}

export async function upload(file: File, options: Options, progress: (share: number) => void): Promise<J.AddReport> {
  try {
    return await answered<J.AddReport>((headers) => uploaded(file, options, headers, progress));
  } finally {
    forget();
  }
}

// A file of the program's, given to the browser to keep; a link could carry no token.
async function download(name: string, options: Options, fileName: string): Promise<void> {
  const response = await sent((headers) => fetch(address(name, options), { headers }));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export const index = () => get<J.Index>('');
export const actors = () => get<J.ActorList>('actors');
export const sources = () => get<J.SourceList>('sources');
export const documents = () => get<{ documents: J.DocumentRow[] }>('documents').then((answer) => answer.documents);
export const documentText = (id: string) => get<J.DocumentAnswer>('document', { document: id });
export const assess = (a: string, b: string, options: Options = {}) => get<J.Assessment>('assess', { a, b, ...options });
export const why = (a: string, b: string, options: Options = {}) => get<J.Why>('why', { a, b, ...options });
export const history = (a: string, b: string, options: Options = {}) => get<J.History>('history', { a, b, ...options });
export const whatIf = (a: string, b: string, options: Options = {}) => get<J.WhatIf>('whatif', { a, b, ...options });
export const indicators = (a: string, b: string, options: Options = {}) => get<J.IndicatorAnswer>('indicators', { a, b, ...options });
export const network = (options: Options = {}) => get<J.NetworkAnswer>('network', options);
export const families = (options: Options = {}) => get<{ families: J.Family[] }>('origins', options).then((answer) => answer.families);
export const contradictions = (options: Options = {}) =>
  get<{ contradictions: J.Contradiction[] }>('contradictions', options).then((answer) => answer.contradictions);
export const explainClaim = (claim: string) => get<J.Explanation>('explain-claim', { claim });
// With `second`, claims for a second reading by that person: unseen what was decided first.
export const review = (limit: number, second = '') => get<J.ReviewAnswer>('review', { limit, second });
export const events = (options: Options = {}) => get<J.EventList>('events', options);
export const couple = (a: string, b: string, options: Options = {}) => get<J.Coupling>('couple', { a, b, ...options });
export const media = (options: Options = {}) => get<J.MediaAnswer>('media', options);
// Which data sets there are, of no day: the rows themselves stay where they are.
export const dataSets = () => get<J.EventList>('events', { to: '1900-01-01' }).then((answer) => answer.data_sets ?? []);
export const check = () => get<J.CheckAnswer>('check');
export const gradeEffects = (source: string, grade: string) =>
  get<{ effects: J.GradeEffect[] }>('sources', { grade: `${source}=${grade}` }).then(
    (answer) => answer.effects,
  );

export const forecast = (a: string, b: string, options: Options = {}) => get<F.Forecast>('forecast', { a, b, ...options });
export const forecasts = () => get<{ forecasts: F.FrozenForecast[] }>('forecasts').then((answer) => answer.forecasts);
export const score = () => get<F.Scores>('score');
export const freezeForecast = (a: string, b: string, level: string, months: string, any: boolean) =>
  post<F.Forecast>('forecast', { a, b, level, months, freeze: true, 'any-month': any || undefined });
export const resolveForecasts = () => post<{ forecasts: F.FrozenForecast[] }>('forecasts', { action: 'resolve' }).then((answer) => answer.forecasts);
export const resolveForecast = (number: number, outcome: string, reason: string) =>
  post<unknown>('forecasts', { action: 'resolve', number: String(number), outcome, reason });

export const watched = () => get<{ questions: J.StandingQuestion[] }>('watch', { action: 'list' }).then((answer) => answer.questions);
export const askAgain = () => post<{ as_of: string; questions: J.StandingQuestion[] }>('watch', {});
export const agreement = () => get<J.Agreement>('review', { agreement: true });
export const changeGrade = (source: string, grade: string, note: string) => post<J.GradeChanged>('grade', { source, grade, reason: note });
export const mergeActors = (actor: string, into: string, reason: string) => post<{ merges: J.Merge[] }>('merge', { actor, into, reason });
export const undoMerge = (actor: string) => post<{ merges: J.Merge[] }>('merge', { actor, undo: true });
export const decide = (claim: string, decision: string, rest: Options = {}) => post<unknown>('decide', { claim, decision, ...rest });
export const changeOrigin = (action: string, claim: string[], rest: Options = {}) => post<unknown>('origins', { action, claim, ...rest });
export const saveReport = (a: string, b: string, options: Options = {}) => download('report', { a, b, out: `${a}-${b}.html`, ...options }, `${a}-${b}.html`);
