// Draws each element with data-figures. A click on a part that stands for a narrower view goes there.
'use strict';
const font = getComputedStyle(document.body).fontFamily;
const colours = ['#1d3557', '#d1705f'];
const label = { color: '#48525f' };
const allLabels = { ...label, interval: 0, width: 76, overflow: 'break' };
// Tooltips are drawn on the canvas: the page's policy allows no inline styles.
const tooltip = { renderMode: 'richText' };

function counts(kind, figures, words) {
  const upright = kind === 'line' || figures.rows.length <= 6;
  const series = ['records', 'disputes'].map((key) => ({
    name: words[key], type: kind, data: figures[key], barMaxWidth: 18, barGap: '15%',
    smooth: 0.2, symbolSize: 5, areaStyle: kind === 'line' ? { opacity: 0.06 } : undefined,
  }));
  const category = {
    type: 'category', data: figures.rows.map((row) => row.name), inverse: !upright, axisTick: { show: false },
    axisLine: { lineStyle: { color: '#cfd6df' } }, axisLabel: figures.rows.length <= 6 ? allLabels : { ...label, hideOverlap: true },
  };
  const value = { type: 'value', minInterval: 1, axisLabel: { color: '#8a94a3' }, splitLine: { lineStyle: { color: '#eef1f5' } } };
  return {
    color: colours,
    legend: { right: 0, top: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: label },
    grid: { left: 4, right: 16, top: 34, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip, trigger: 'axis', axisPointer: { type: kind === 'line' ? 'line' : 'shadow' },
      formatter: (points) => {
        const row = figures.rows[points[0].dataIndex];
        return `${row.name}\n${words.records}  ${row.cells[0]}\n${words.disputes}  ${row.cells[1]}`;
      },
    },
    xAxis: upright ? category : value, yAxis: upright ? value : category, series,
  };
}

function heat(figures, words) {
  const axis = { type: 'category', axisTick: { show: false }, axisLine: { show: false }, axisLabel: label, splitArea: { show: true } };
  return {
    grid: { left: 4, right: 16, top: 8, bottom: 44, containLabel: true },
    tooltip: {
      ...tooltip,
      formatter: (point) => {
        const row = figures.rows[point.dataIndex];
        return `${row.name}\n${words.records}  ${row.cells[0]}\n${words.disputes}  ${row.cells[1]}`;
      },
    },
    visualMap: shades(figures.cells.map((cell) => cell[2])),
    xAxis: { ...axis, data: figures.columns, axisLabel: allLabels }, yAxis: { ...axis, data: figures.lines, inverse: true },
    series: [{ type: 'heatmap', data: figures.cells }],
  };
}

// Outlines come from the operator's approved map; counties are told apart by code.
async function mapped(figures, words) {
  if (!echarts.getMap('counties')) {
    const answer = await fetch('/conference/map.json');
    echarts.registerMap('counties', await answer.json());
  }
  return {
    tooltip: {
      ...tooltip,
      formatter: (point) => {
        const row = figures.rows[point.dataIndex];
        return row ? `${row.name}\n${words.records}  ${row.cells[0]}\n${words.disputes}  ${row.cells[1]}` : '';
      },
    },
    visualMap: shades(figures.counties.map((county) => county.value)),
    series: [{ type: 'map', map: 'counties', nameProperty: 'code', bottom: 44, selectedMode: false, itemStyle: { borderColor: '#8a94a3' }, label: { show: false }, data: figures.counties }],
  };
}

function shades(values) {
  return {
    min: 0, max: Math.max(1, ...values), orient: 'horizontal', left: 'center', bottom: 0,
    itemHeight: 120, itemWidth: 10, textStyle: label, inRange: { color: ['#f2f6fb', '#8fb3d9', '#1d3557'] },
  };
}

function flow(figures) {
  const names = [...new Set(figures.links.flatMap((link) => [link.source, link.target]))];
  return {
    tooltip: { ...tooltip, formatter: (point) => (point.dataType === 'edge' ? `${figures.rows[point.dataIndex].name}  ${figures.rows[point.dataIndex].cells[0]}` : point.name) },
    series: [{
      type: 'sankey', left: 4, right: 90, top: 10, bottom: 10, nodeWidth: 12, data: names.map((name) => ({ name })), links: figures.links,
      label, lineStyle: { color: 'source', opacity: 0.35 }, emphasis: { focus: 'adjacency' },
    }],
  };
}

// The band is the part between two lines: the lower one is not drawn, the other is stacked upon it.
function course(figures) {
  const { past, ahead, words } = figures;
  const before = past.map(() => null);
  const after = ahead.map(() => null);
  const line = (name, data, colour, more) => ({ name, type: 'line', data, itemStyle: { color: colour }, symbolSize: 5, ...more });
  const band = (name, data, more) => ({
    name, type: 'line', stack: 'interval', data: [...before, ...data], symbol: 'none', silent: true, lineStyle: { opacity: 0 }, ...more,
  });
  return {
    legend: {
      right: 0, top: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: label,
      data: [words.disputes, words.trend, words.point, words.interval],
    },
    grid: { left: 4, right: 16, top: 34, bottom: 4, containLabel: true },
    tooltip: {
      ...tooltip, trigger: 'axis',
      formatter: (points) => {
        const row = figures.rows[points[0].dataIndex];
        const isPast = points[0].dataIndex < past.length;
        return isPast
          ? `${row.name}\n${words.disputes}  ${row.cells[0]}\n${words.trend}  ${row.cells[1]}`
          : `${row.name}\n${words.point}  ${row.cells[3]}\n${words.interval}  ${row.cells[4]}`;
      },
    },
    xAxis: { type: 'category', boundaryGap: false, data: figures.rows.map((row) => row.name), axisTick: { show: false }, axisLine: { lineStyle: { color: '#cfd6df' } }, axisLabel: { ...label, hideOverlap: true } },
    yAxis: { type: 'value', axisLabel: { color: '#8a94a3' }, splitLine: { lineStyle: { color: '#eef1f5' } } },
    series: [
      band('', ahead.map((month) => month.low)),
      band(words.interval, ahead.map((month) => month.high - month.low), { itemStyle: { color: '#d1705f' }, areaStyle: { color: '#d1705f', opacity: 0.2 } }),
      line(words.disputes, [...past.map((month) => month.disputes), ...after], colours[0]),
      line(words.trend, [...past.map((month) => month.trend), ...after], '#8a94a3', { symbol: 'none', smooth: 0.2, lineStyle: { type: 'dashed' } }),
      line(words.point, [...before, ...ahead.map((month) => month.point)], colours[1], { lineStyle: { type: 'dotted' } }),
    ],
  };
}

async function option(kind, figures, words) {
  const common = { animationDuration: 300, textStyle: { fontFamily: font } };
  const own = { map: mapped, heat, flow, course }[kind];
  return { ...common, ...(own ? await own(figures, words) : counts(kind, figures, words)) };
}

for (const element of document.querySelectorAll('[data-figures]')) {
  const figures = JSON.parse(element.dataset.figures);
  const chart = echarts.init(element);
  chart.on('finished', () => { element.dataset.drawn = 'true'; });
  chart.on('click', (point) => {
    const row = figures.rows[point.dataIndex];
    if (row && row.link) { window.location = row.link; }
  });
  option(element.dataset.kind, figures, { records: element.dataset.records, disputes: element.dataset.disputes })
    .then((drawn) => chart.setOption(drawn));
  window.addEventListener('resize', () => chart.resize());
}
