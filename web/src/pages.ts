// SPDX-License-Identifier: Apache-2.0
// The pages, in the order of the navigation. A page whose resource the program does not have is not offered.
import type { Component } from 'svelte';
import Actors from './pages/Actors.svelte';
import Contradictions from './pages/Contradictions.svelte';
import Coupling from './pages/Coupling.svelte';
import Document from './pages/Document.svelte';
import Documents from './pages/Documents.svelte';
import Events from './pages/Events.svelte';
import Forecasts from './pages/Forecasts.svelte';
import Help from './pages/Help.svelte';
import Import from './pages/Import.svelte';
import Media from './pages/Media.svelte';
import Network from './pages/Network.svelte';
import Overview from './pages/Overview.svelte';
import Pair from './pages/Pair.svelte';
import Review from './pages/Review.svelte';
import Sources from './pages/Sources.svelte';

export interface Page {
  name: string;
  title: string;
  component: Component;
  needs?: string;
  isListed?: boolean;
  isListedWithPosts?: boolean; // only where the project holds posts
}

export const pageList: readonly Page[] = [
  { name: 'overview', title: 'Overview', component: Overview, isListed: true },
  { name: 'network', title: 'Network', component: Network, needs: 'network', isListed: true },
  { name: 'pair', title: 'Pair', component: Pair, isListed: true },
  { name: 'forecasts', title: 'Forecasts', component: Forecasts, needs: 'forecasts', isListed: true },
  { name: 'documents', title: 'Documents', component: Documents, needs: 'documents', isListed: true },
  { name: 'document', title: 'Document', component: Document, needs: 'document' },
  { name: 'review', title: 'Review', component: Review, needs: 'review', isListed: true },
  { name: 'sources', title: 'Sources', component: Sources, isListed: true },
  { name: 'actors', title: 'Actors', component: Actors, isListed: true },
  { name: 'contradictions', title: 'Contradictions', component: Contradictions, isListed: true },
  { name: 'events', title: 'Events', component: Events, needs: 'events', isListed: true },
  { name: 'coupling', title: 'Coupling', component: Coupling, needs: 'couple', isListed: true },
  { name: 'media', title: 'Media', component: Media, needs: 'media', isListedWithPosts: true },
  { name: 'import', title: 'Import', component: Import, needs: 'add', isListed: true },
  { name: 'help', title: 'Help', component: Help, isListed: true },
];
