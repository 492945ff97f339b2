import * as echarts from 'echarts/core';
import { BarChart, CustomChart, LineChart, SankeyChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, MarkLineComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { pictures } from './pictures.js';
import { weeks } from './weeks.js';

echarts.use([BarChart, CustomChart, LineChart, SankeyChart, ScatterChart, AriaComponent, GridComponent, MarkLineComponent, MarkPointComponent, TooltipComponent, LabelLayout, SVGRenderer]);

/** Draws the picture that the element names, from the JSON that stands inside it. The table beneath holds the same numbers. */
export function draw(element) {
  const data = JSON.parse(element.querySelector('script[type="application/json"]').textContent);
  const place = element.querySelector('.tc-chart__picture');
  const make = { ...pictures, ...weeks }[element.dataset.chart];
  place.hidden = false;
  const width = () => place.clientWidth;
  let picture = make(data, width());
  place.style.height = `${picture.height}px`;
  const chart = echarts.init(place, null, { renderer: 'svg' });
  const show = () => {
    picture = make(data, width());
    place.style.height = `${picture.height}px`;
    chart.resize();
    chart.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...picture.option }, true);
  };
  show();
  chart.on('click', (event) => {
    if (event.data?.href) window.location.assign(event.data.href);
  });
  // The same numbers as a table, opened by whoever wants them; without scripts it stands open.
  const table = element.nextElementSibling;
  if (table?.matches('[data-table-of-chart]')) table.open = false;
  let last = width();
  new ResizeObserver(() => {
    if (width() !== last) {
      last = width();
      show();
    }
  }).observe(place);
}
