// One function for each kind of picture: data in, what to draw and how high out. Colours are those of the Government Analysis
// Function, which keep their contrast for colour-blind readers and in black and white.
import { blue, escape, grey, label, light, orange, pink, text, turquoise } from './drawing.js';

function line(at, name, colour, type) {
  return {
    xAxis: at,
    lineStyle: { color: colour, type, width: 2 },
    label: { formatter: name, position: 'start', distance: 4, color: text, fontSize: 13, fontFamily: 'Arial, sans-serif' },
  };
}

/** Bars that lie down, one for each row, with lines for the standard and the most. */
function bars(data, width) {
  const rows = [...data.rows].reverse();
  const room = Math.min(220, Math.max(...rows.map((r) => r.name.length), 4) * 8.4 + 14);
  const height = rows.length * (data.rows.some((r) => r.name.length > 28) ? 36 : 26) + 76;
  const lines = (data.lines ?? []).map((l, i) => line(l.at, l.name, i === 0 ? grey : pink, i === 0 ? 'dashed' : 'solid'));
  return {
    height,
    option: {
      aria: { enabled: true, label: { description: data.description } },
      grid: { left: Math.min(room, width * 0.36), right: 44, top: 30, bottom: 40 },
      tooltip: { trigger: 'item', formatter: (e) => escape(e.data?.tip ?? ''), textStyle: { fontSize: 14 } },
      xAxis: {
        type: 'value', min: 0, max: data.max, name: data.unit, nameLocation: 'middle', nameGap: 24, nameTextStyle: label,
        axisLabel: label, splitLine: { lineStyle: { color: '#e5e6e7' } },
      },
      yAxis: {
        type: 'category', data: rows.map((r) => r.name), axisTick: { show: false }, axisLine: { lineStyle: { color: light } },
        axisLabel: { ...label, width: Math.min(room, width * 0.36) - 10, overflow: 'break', lineHeight: 14, interval: 0 },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 20,
          data: rows.map((r) => ({
            value: r.value,
            href: r.href,
            tip: r.tip,
            itemStyle: {
              color: { over: orange, most: pink, agency: turquoise }[r.kind] ?? blue,
              ...(r.agency ? { decal: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [3, 3], rotation: -Math.PI / 4, color: 'rgba(255,255,255,0.65)' } } : {}),
            },
          })),
          label: { show: true, position: 'right', ...label, formatter: (e) => rows[e.dataIndex].label },
          markLine: lines.length ? { silent: true, symbol: 'none', data: lines.map((l, i) => ({ ...l, label: { ...l.label, position: 'end', offset: [0, i % 2 ? -12 : 0] } })) } : undefined,
        },
      ],
    },
  };
}

/** Children from today's team (left) to the team they would be in (right): thick means many. */
function flows(data, width) {
  const narrow = width < 520;
  return {
    height: Math.max(320, 44 * Math.max(data.from.length, data.to.length) + 60),
    option: {
      aria: { enabled: true, label: { description: data.description } },
      tooltip: { trigger: 'item', formatter: (e) => escape(e.data?.tip ?? ''), textStyle: { fontSize: 14 } },
      series: [
        {
          type: 'sankey',
          left: 8,
          right: narrow ? 104 : 240,
          top: 12,
          bottom: 12,
          nodeGap: 14,
          nodeWidth: 14,
          draggable: false,
          layoutIterations: 0,
          emphasis: { focus: 'adjacency' },
          data: [
            ...data.from.map((n) => ({ name: `from ${n.id}`, depth: 0, itemStyle: { color: grey }, label: { formatter: n.label, position: 'right' } })),
            ...data.to.map((n) => ({ name: `to ${n.id}`, depth: 1, itemStyle: { color: grey }, label: { formatter: n.label, position: 'right' } })),
          ],
          links: data.links.map((l) => ({
            source: `from ${l.from}`, target: `to ${l.to}`, value: l.value, href: l.href, tip: l.tip,
            lineStyle: { color: l.stays ? blue : orange, opacity: l.stays ? 0.55 : 0.6 },
          })),
          label: { ...label, width: narrow ? 98 : 230, overflow: narrow ? 'break' : 'truncate', textBorderColor: '#fff', textBorderWidth: 2 },
        },
      ],
    },
  };
}

/** Each option a dot: children in their home-locality team across, children who change social worker up. */
function tradeOff(data) {
  return {
    height: 380,
    option: {
      aria: { enabled: true, label: { description: data.description } },
      grid: { left: 56, right: 120, top: 24, bottom: 56 },
      tooltip: { trigger: 'item', formatter: (e) => escape(e.data?.tip ?? ''), textStyle: { fontSize: 14 } },
      xAxis: { type: 'value', min: 0, max: data.children, name: data.across, nameLocation: 'middle', nameGap: 32, nameTextStyle: label, axisLabel: label, splitLine: { lineStyle: { color: '#e5e6e7' } } },
      yAxis: { type: 'value', min: 0, name: data.up, nameLocation: 'end', nameTextStyle: { ...label, align: 'left', padding: [0, 0, 0, -44] }, axisLabel: label, splitLine: { lineStyle: { color: '#e5e6e7' } } },
      series: [
        {
          type: 'scatter',
          symbolSize: 16,
          data: data.options.map((o) => ({
            value: [o.x, o.y], href: o.href, tip: o.tip, symbol: o.today ? 'rect' : o.chosen ? 'diamond' : 'circle', symbolSize: o.chosen ? 22 : data.curve && !o.today ? 11 : 16,
            itemStyle: { color: o.today ? grey : o.chosen ? orange : blue },
            label: { show: o.name !== '', position: o.chosen ? 'left' : 'right', formatter: o.name, ...label, fontWeight: 'bold' },
          })),
          labelLayout: { moveOverlap: 'shiftY' },
          z: 3,
        },
        ...(data.curve ? [{ type: 'line', silent: true, symbol: 'none', lineStyle: { color: blue, width: 1.5, type: 'dashed' }, data: data.options.filter((o) => o.name === '').map((o) => [o.x, o.y]) }] : []),
      ],
    },
  };
}

/** Columns that stand, one for each month or group. */
function columns(data) {
  return {
    height: 300,
    option: {
      aria: { enabled: true, label: { description: data.description } },
      grid: { left: 40, right: 16, top: 24, bottom: 56 },
      tooltip: { trigger: 'item', formatter: (e) => escape(e.data?.tip ?? ''), textStyle: { fontSize: 14 } },
      xAxis: { type: 'category', data: data.rows.map((r) => r.name), name: data.unit, nameLocation: 'middle', nameGap: 34, nameTextStyle: label, axisLabel: { ...label, hideOverlap: true }, axisTick: { show: false } },
      yAxis: { type: 'value', min: 0, minInterval: 1, axisLabel: label, splitLine: { lineStyle: { color: '#e5e6e7' } } },
      series: [
        {
          type: 'bar', barMaxWidth: 46,
          data: data.rows.map((r) => ({ value: r.value, href: r.href, tip: r.tip, itemStyle: { color: r.kind === 'over' ? orange : blue } })),
          label: { show: true, position: 'top', ...label, formatter: (e) => data.rows[e.dataIndex].label },
        },
      ],
    },
  };
}

export const pictures = { bars, columns, flows, tradeOff };
