// SPDX-License-Identifier: Apache-2.0
// What all pages share: where we are, the organisations' names, and what has been opened on top.
import * as api from './api';
import type { Problem } from './api';
import type { Actor, Level } from './json';
import { isInitialsOf } from './figures';
import { waiting } from './later';
import { askAhead } from './questions';
import { parseRoute, type Route } from './route';
import type { Theme } from './theme';

// What a figure rests on: a pair's reasons, or a few claims of it.
export interface Evidence {
  title: string;
  a: string;
  b: string;
  level?: Level | undefined;
  asOf?: string | undefined;
  claims?: string[] | undefined;
}

class App {
  route = $state<Route>(parseRoute(location.hash));
  revision = $state(0); // grows with whatever changes the project
  actors = $state<Actor[]>([]);
  resources = $state<Set<string>>(new Set());
  project = $state('');
  version = $state('');
  hasPosts = $state(false);
  evidence = $state<Evidence | null>(null);
  unstored = $state.raw<Problem | null>(null); // why something decided on a page that was left is not stored
  told = $state(''); // read out by screen readers
  by = $state(''); // who decides, where a reviewer says so
  theme = $state<Theme>('system');

  readonly names = $derived(new Map(this.actors.map((actor) => [actor.slug, actor.name])));

  name(slug: string | null): string {
    return slug === null ? '' : (this.names.get(slug) ?? slug);
  }

  // A short name for narrow places: an alias of the name's own letters, as BLA of Baloch Liberation Army.
  shortName(slug: string): string {
    const actor = this.actors.find((each) => each.slug === slug);
    return actor?.aliases.find((alias) => isInitialsOf(alias, actor.name)) ?? actor?.name ?? slug;
  }

  has(resource: string): boolean {
    return this.resources.has(resource);
  }

  changed(): void {
    api.forget();
    this.revision += 1;
  }

  // After rows of actors.csv became one, or two again.
  async actorsChanged(): Promise<void> {
    this.changed();
    this.actors = (await api.actors()).actors;
  }

  // Whether there is anything for the media page; until that is known, and where it cannot be told, it is not offered.
  async lookForPosts(): Promise<void> {
    if (this.hasPosts || !this.has('media') || !this.has('events')) return;
    const sets = await api.dataSets().catch(() => []);
    this.hasPosts = sets.some((set) => set.posts > 0);
  }

  async start(): Promise<void> {
    window.addEventListener('hashchange', () => {
      this.route = parseRoute(location.hash);
      askAhead(this.route); // before the page is built that will ask the same
    });
    const first = Promise.all([api.index(), api.actors()]); // before all else: without them no page can be drawn
    askAhead(this.route);
    const [index, list] = await first;
    this.resources = new Set(index.resources.map((each) => each.name));
    this.project = index.project ?? '';
    this.version = index.version ?? '';
    this.actors = list.actors;
    waiting.add(() => void this.lookForPosts());
  }
}

export const app = new App();
