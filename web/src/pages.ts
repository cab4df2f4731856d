// SPDX-License-Identifier: Apache-2.0
// The pages, in the order of the navigation; each is a file of its own, loaded when it is first wanted. A page whose
// resource the program does not have is not offered.
import type { Component } from 'svelte';
import Overview from './pages/Overview.svelte'; // what is seen first comes with the frame around it

export interface Page {
  name: string;
  title: string;
  load: () => Promise<{ default: Component }>;
  needs?: string;
  isListed?: boolean;
  isListedWithPosts?: boolean; // only where the project holds posts
}

// The graph is a file of its own, wanted at the same time.
function network(): Promise<{ default: Component }> {
  void import('./pages/network/GraphView.svelte').catch(() => undefined);
  return import('./pages/Network.svelte');
}

export const pageList: readonly Page[] = [
  { name: 'overview', title: 'Overview', load: () => Promise.resolve({ default: Overview }), isListed: true },
  { name: 'network', title: 'Network', load: network, needs: 'network', isListed: true },
  { name: 'pair', title: 'Pair', load: () => import('./pages/Pair.svelte'), isListed: true },
  { name: 'forecasts', title: 'Forecasts', load: () => import('./pages/Forecasts.svelte'), needs: 'forecasts', isListed: true },
  { name: 'documents', title: 'Documents', load: () => import('./pages/Documents.svelte'), needs: 'documents', isListed: true },
  { name: 'document', title: 'Document', load: () => import('./pages/Document.svelte'), needs: 'document' },
  { name: 'review', title: 'Review', load: () => import('./pages/Review.svelte'), needs: 'review', isListed: true },
  { name: 'sources', title: 'Sources', load: () => import('./pages/Sources.svelte'), isListed: true },
  { name: 'actors', title: 'Actors', load: () => import('./pages/Actors.svelte'), isListed: true },
  { name: 'contradictions', title: 'Contradictions', load: () => import('./pages/Contradictions.svelte'), isListed: true },
  { name: 'events', title: 'Events', load: () => import('./pages/Events.svelte'), needs: 'events', isListed: true },
  { name: 'coupling', title: 'Coupling', load: () => import('./pages/Coupling.svelte'), needs: 'couple', isListed: true },
  { name: 'media', title: 'Media', load: () => import('./pages/Media.svelte'), needs: 'media', isListedWithPosts: true },
  { name: 'import', title: 'Import', load: () => import('./pages/Import.svelte'), needs: 'add', isListed: true },
  { name: 'help', title: 'Help', load: () => import('./pages/Help.svelte'), isListed: true },
];
