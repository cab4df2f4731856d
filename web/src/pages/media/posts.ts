// SPDX-License-Identifier: Apache-2.0
// The posts behind a figure of the media page, each with why it is among them.
import type { Amplification, OutreachMonth, ShownPost } from '../../json';

export interface PostRow {
  post: ShownPost;
  why: string;
  original: ShownPost | null;
}

export interface PostList {
  title: string;
  rows: PostRow[];
}

// Hours, without more digits than tell something.
export const hours = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));

export const minuteOf = (at: string): string => at.slice(0, 16).replace('T', ' ');

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
export function languageName(code: string | null): string {
  if (code === null) return 'no one language';
  try {
    return languageNames.of(code) ?? code;
  } catch {
    return code; // no well-formed code
  }
}

export function passedOn(row: Amplification, way?: 'forwarded' | 'copied'): PostList {
  const rows = row.posts
    .filter((each) => !way || each.way === way)
    .map((each) => ({
      post: each.post,
      why: each.delay_hours === null ? each.way : `${each.way} after ${hours(each.delay_hours)} h`,
      original: each.original,
    }));
  return { title: `What ${row.amplifier} ${way ?? 'passes on'}${way ? ' from' : ' of'} ${row.source}`, rows };
}

export function reachingPosts(title: string, months: readonly OutreachMonth[]): PostList {
  const rows = months
    .flatMap((month) => month.reaching)
    .map(({ post, in_language, grievance }) => {
      const reasons = [in_language ? `in ${languageName(post.language)}` : '', grievance ? `speaks of “${grievance}”` : ''];
      return { post, why: reasons.filter(Boolean).join(', '), original: null };
    });
  return { title, rows };
}
