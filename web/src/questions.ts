// SPDX-License-Identifier: Apache-2.0
// What a page asks first. It stands beside the pages, so that it can be asked while the page itself is still loading.
import * as api from './api';
import { askedLevels, type Level, type ReviewItem } from './json';
import type { Route } from './route';

export interface PairQuestion {
  level: Level;
  asOf: string | undefined;
}

export const levelOf = (route: Route): Level => askedLevels.find((each) => each === route.query['level']) ?? 'tactical';

export const pairQuestion = (route: Route): PairQuestion => ({ level: levelOf(route), asOf: route.query['as_of'] || undefined });

export const pairQuestions = {
  assess: (a: string, b: string, { level, asOf }: PairQuestion) => api.assess(a, b, { level, 'as-of': asOf }),
  why: (a: string, b: string, { level, asOf }: PairQuestion) => api.why(a, b, { level, 'as-of': asOf }),
  families: (a: string, b: string) => api.families({ pair: `${a},${b}`, all: true }),
  events: (a: string, b: string) => api.events({ a, b, limit: 20000 }),
};

export const overviewQuestions = {
  network: () => api.network(),
  check: () => api.check(),
  watched: () => api.watched(),
  waiting: () => api.review(4),
  contradictions: () => api.contradictions(),
  forecasts: () => api.forecasts(),
};

export const networkQuestion = (level: Level, asOf: string) => api.network({ level, 'as-of': asOf || undefined });

const reviewPageSize = 50;
export const reviewQuestions = {
  queue: (second = '') => api.review(reviewPageSize, second),
  // The answer on the pair that an item may move.
  pair: (item: ReviewItem) => (item.b ? api.assess(item.a, item.b, { level: item.event }) : undefined),
};

async function firstOfQueue(): Promise<unknown> {
  const [first] = (await reviewQuestions.queue()).items;
  return first && Promise.all([api.documentText(first.document), reviewQuestions.pair(first)]);
}

const ofPages: Record<string, (route: Route) => Promise<unknown>[]> = {
  overview: () => Object.values(overviewQuestions).map((ask) => ask()),
  network: (route) => [networkQuestion(levelOf(route), route.query['as_of'] ?? ''), api.documents()],
  pair: (route) => {
    const [a, b] = route.parts;
    if (!a || !b) return [api.network()];
    return Object.values(pairQuestions).map((ask) => ask(a, b, pairQuestion(route)));
  },
  forecasts: () => [api.forecasts(), api.score()],
  documents: () => [api.documents()],
  document: (route) => (route.parts[0] ? [api.documentText(route.parts[0])] : []),
  review: (route) => (route.query['reading'] === 'second' ? [] : [firstOfQueue()]),
  sources: () => [api.sources(), api.families()],
  contradictions: () => [api.contradictions({ all: true })],
};

// The answers are kept for a short while, so that the page finds them there. What fails is asked, and told of, by the page.
export function askAhead(route: Route): void {
  void Promise.allSettled(ofPages[route.page]?.(route) ?? []);
}
