// SPDX-License-Identifier: Apache-2.0
// Labels of the graph in the page's own type and colours.
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import { colour } from '../../theme';

export const drawLabel: NodeLabelDrawingFunction = (context, data, settings) => {
  if (!data.label) return;
  context.font = `${settings.labelSize}px ${colour('sans')}`;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeStyle = colour('raised');
  context.fillStyle = colour('ink');
  // Where there is no room on the right, the label stands on the left.
  const room = context.canvas.clientWidth - data.x - data.size - 3;
  const width = context.measureText(data.label).width;
  const x = room > width ? data.x + data.size + 3 : data.x - data.size - 3 - width;
  const y = data.y + settings.labelSize / 3;
  context.strokeText(data.label, x, y);
  context.fillText(data.label, x, y);
};

export const drawHover: NodeHoverDrawingFunction = (context, data, settings) => {
  context.beginPath();
  context.arc(data.x, data.y, data.size + 3, 0, 2 * Math.PI);
  context.strokeStyle = colour('ink');
  context.lineWidth = 2;
  context.stroke();
  drawLabel(context, data, settings);
};
