// SPDX-License-Identifier: Apache-2.0
// Places of the page stand behind the hash: #/pair/bla/ttp?level=tactical

export interface Route {
  page: string;
  parts: string[];
  query: Record<string, string>;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [page = '', ...parts] = path.split('/').filter(Boolean).map(decoded);
  return { page: page || 'overview', parts, query: Object.fromEntries(new URLSearchParams(query)) };
}

export function hashOf(page: string, parts: string[] = [], query: Record<string, string | number | undefined> = {}): string {
  const path = [page, ...parts].map(encodeURIComponent).join('/');
  const asked = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') asked.set(key, String(value));
  }
  const text = asked.toString();
  return `#/${path}${text && '?'}${text}`;
}

export const pairHash = (a: string, b: string, query: Record<string, string | undefined> = {}) => hashOf('pair', [a, b], query);

interface Place {
  document: string;
  claim?: string | null;
  start?: number;
  end?: number;
}

// The exact sentence: the document with the claim chosen, or with the span marked where there is no claim.
export function sentenceHash(place: Place): string {
  const at = place.start !== undefined && place.end !== undefined ? `${place.start}-${place.end}` : undefined;
  return hashOf('document', [place.document], place.claim ? { claim: place.claim } : { at });
}
