// SPDX-License-Identifier: Apache-2.0
// A picture of the page with at most 256 colours, which is a third of the size and looks the same.
import { deflateSync } from 'node:zlib';

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
function crc32(bytes) {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 255] ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, check]);
}

// Runs in the browser, which can read a PNG: the most frequent colours, and for each pixel the nearest of them.
async function reduced(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = bitmap;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const pixels = context.getImageData(0, 0, width, height).data;
  const counts = new Map();
  // Five bits a channel, so that shades nobody can tell apart are one.
  const coarse = (i) => ((pixels[i] >> 3) << 10) | ((pixels[i + 1] >> 3) << 5) | (pixels[i + 2] >> 3);
  for (let i = 0; i < pixels.length; i += 4) {
    const key = coarse(i);
    const there = counts.get(key) ?? { count: 0, colour: new Map() };
    there.count += 1;
    const exact = (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
    there.colour.set(exact, (there.colour.get(exact) ?? 0) + 1);
    counts.set(key, there);
  }
  const most = [...counts].sort((p, q) => q[1].count - p[1].count).slice(0, 256);
  const palette = most.map(([, { colour }]) => [...colour].sort((p, q) => q[1] - p[1])[0][0]).map((each) => [each >> 16, (each >> 8) & 255, each & 255]);
  const nearest = new Map(most.map(([key], i) => [key, i]));
  const distance = (i, [r, g, b]) => (pixels[i] - r) ** 2 + (pixels[i + 1] - g) ** 2 + (pixels[i + 2] - b) ** 2;
  let rows = '';
  for (let y = 0; y < height; y += 1) {
    rows += String.fromCharCode(0);
    for (let x = 0; x < width; x += 1) {
      const i = 4 * (y * width + x);
      let index = nearest.get(coarse(i));
      if (index === undefined) {
        index = palette.reduce((best, each, at) => (distance(i, each) < distance(i, palette[best]) ? at : best), 0);
        nearest.set(coarse(i), index);
      }
      rows += String.fromCharCode(index);
    }
  }
  return { width, height, palette, rows };
}

export async function indexedPng(page, png) {
  const { width, height, palette, rows } = await page.evaluate(reduced, png.toString('base64'));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8); // eight bits an index into the palette
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(Buffer.from(rows, 'latin1'), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
