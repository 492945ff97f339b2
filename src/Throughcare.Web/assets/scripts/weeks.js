// Pictures with weeks across: who changes when, and what becomes of all in time.
import { blue, escape, grey, label, light, orange, pink } from './drawing.js';

/** A week in which somebody must not change: a frame with slanting lines, which is seen without colour and in print. */
function hatched(params, api) {
  const [left, middle] = api.coord([api.value(0) - 0.5, api.value(1)]);
  const [right] = api.coord([api.value(0) + 0.5, api.value(1)]);
  const [width, height, top] = [right - left, 18, middle - 9];
  const lines = [];
  for (let at = -height + 6; at < width; at += 6) {
    const [from, to] = [Math.max(0, at), Math.min(width, at + height)];
    lines.push({ type: 'line', shape: { x1: left + from, y1: top + height - (from - at), x2: left + to, y2: top + height - (to - at) }, style: { stroke: light, lineWidth: 1 } });
  }
  return { type: 'group', children: [{ type: 'rect', shape: { x: left, y: top, width, height }, style: { fill: '#f4f6f8' } }, ...lines] };
}

/** Weeks across, workers down: a square for children who come, a framed one for children who leave; the grey bar is when the worker is here, and hatched weeks are closed for some who come. */
function timetable(data, width) {
  const rows = [...data.rows].reverse();
  const room = Math.min(180, Math.max(...rows.map((r) => r.name.length), 4) * 8.4 + 14, width * 0.3);
  const marks = rows.flatMap((row, y) => row.marks.map((mark) => ({ ...mark, y })));
  const offset = (mark, up) => (mark.coming && mark.leaving ? (up ? -6 : 6) : 0);
  const squares = (name, count, up, itemStyle, colour) => ({
    name, type: 'scatter', symbol: 'rect', symbolSize: [width < 520 ? 13 : 18, 12], z: 3,
    data: marks.filter((mark) => count(mark) > 0).map((mark) => ({
      value: [mark.week, mark.y], tip: mark.tip, symbolOffset: [0, offset(mark, up)], itemStyle,
      label: { show: true, formatter: String(count(mark)), color: colour, fontSize: 11, fontWeight: 'bold', fontFamily: 'Arial, sans-serif' },
    })),
  });
  return {
    height: rows.length * 30 + 84,
    option: {
      aria: { enabled: true, label: { description: data.description } },
      grid: { left: room, right: 16, top: 28, bottom: 44 },
      tooltip: { trigger: 'item', formatter: (e) => escape(e.data?.tip ?? ''), textStyle: { fontSize: 14 } },
      xAxis: {
        type: 'value', min: 0.5, max: data.days.length + 0.5, interval: 1, axisTick: { show: false }, axisLine: { lineStyle: { color: light } }, splitLine: { show: false },
        name: 'Week beginning', nameLocation: 'middle', nameGap: 26, nameTextStyle: label,
        axisLabel: { ...label, hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: (week) => data.days[Math.ceil(week) - 1] ?? '' },
      },
      yAxis: {
        type: 'category', data: rows.map((r) => r.name), axisTick: { show: false }, axisLine: { lineStyle: { color: light } },
        splitLine: { show: true, lineStyle: { color: '#e5e6e7' } }, axisLabel: { ...label, width: room - 10, overflow: 'truncate', interval: 0 },
      },
      series: [
        { type: 'custom', name: 'closed', renderItem: hatched, z: 1, data: rows.flatMap((row, y) => row.closed.map((closed) => ({ value: [closed.week, y], tip: closed.tip }))) },
        { type: 'bar', stack: 'here', silent: true, barWidth: 4, itemStyle: { color: 'transparent' }, data: rows.map((r) => r.first - 0.5) },
        {
          type: 'bar', stack: 'here', silent: true, barWidth: 4, itemStyle: { color: '#c9d3dc' }, data: rows.map((r) => r.last - r.first + 1),
          markLine: data.today === null ? undefined : {
            silent: true, symbol: 'none',
            data: [{ xAxis: data.today, lineStyle: { color: grey, type: 'dashed', width: 2 }, label: { ...label, formatter: 'today', position: 'end' } }],
          },
        },
        squares('come', (mark) => mark.coming, true, { color: blue }, '#fff'),
        squares('leave', (mark) => mark.leaving, false, { color: '#fff', borderColor: orange, borderWidth: 2 }, '#0b0c0c'),
      ],
    },
  };
}

const looks = {
  plan: { symbol: 'circle', symbolSize: 6, itemStyle: { color: blue }, lineStyle: { width: 3 } },
  actual: { symbol: 'diamond', symbolSize: 10, itemStyle: { color: orange }, lineStyle: { width: 3 }, z: 4 },
  'as-today': { symbol: 'none', itemStyle: { color: pink }, lineStyle: { width: 2, type: 'dashed' } },
};

/** How far up each name must go so that names of lines that end close together can be read; in the order of the lines. */
function namesApart(ends, scale) {
  const up = ends.map(() => 0);
  let last = -Infinity;
  for (const at of ends.map((_, i) => i).sort((a, b) => ends[a] - ends[b])) {
    last = Math.max(ends[at] * scale, last + 15);
    up[at] = last - ends[at] * scale;
  }
  return up;
}

/** Lines by week from zero to all children; each is named at its end. */
function weekLines(data, width) {
  const names = width < 520;
  const apart = namesApart(data.lines.map((line) => line.values.filter((value) => value !== null).at(-1) ?? 0), 248 / (data.max || 1));
  return {
    height: 320,
    option: {
      aria: { enabled: true, label: { description: data.description } },
      grid: { left: 48, right: names ? 24 : 170, top: names ? 44 : 24, bottom: 48 },
      tooltip: { trigger: 'item', formatter: (e) => escape(e.data?.tip ?? ''), textStyle: { fontSize: 14 } },
      xAxis: {
        type: 'category', data: data.days, boundaryGap: false, axisTick: { show: false }, axisLine: { lineStyle: { color: light } },
        name: 'Week beginning', nameLocation: 'middle', nameGap: 30, nameTextStyle: label, axisLabel: { ...label, hideOverlap: true },
      },
      yAxis: {
        type: 'value', min: 0, max: data.max, minInterval: 1, name: 'Children', nameLocation: 'end', nameTextStyle: { ...label, align: 'left', padding: [0, 0, 0, -40] },
        axisLabel: label, splitLine: { lineStyle: { color: '#e5e6e7' } },
      },
      series: data.lines.map((line, at) => ({
        name: line.name, type: 'line', step: 'end', ...looks[line.kind],
        data: line.values.map((value, i) => ({ value, tip: line.tips[i] })),
        endLabel: { show: !names, formatter: line.name, ...label, distance: 6, offset: [0, -apart[at]] },
        markPoint: names ? { symbol: 'rect', symbolSize: 1, data: [{ coord: [0, line.values[0] ?? 0], value: line.name }], label: { ...label, formatter: line.name, position: [8, { plan: -20, actual: 26 }[line.kind] ?? 8] } } : undefined,
        labelLayout: { moveOverlap: 'shiftY' },
      })),
    },
  };
}

export const weeks = { timetable, weekLines };
