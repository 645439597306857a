// Draws each element with data-figures: records and disputes side by side.
'use strict';
const font = getComputedStyle(document.body).fontFamily;
const colours = ['#1d3557', '#d1705f'];

function option(kind, figures, words) {
  const upright = kind === 'line' || figures.rows.length <= 6;
  const names = figures.rows.map((row) => row.name);
  const series = ['records', 'disputes'].map((key) => ({
    name: words[key], type: kind, data: figures[key], barMaxWidth: 18, barGap: '15%',
    smooth: 0.2, symbolSize: 5, areaStyle: kind === 'line' ? { opacity: 0.06 } : undefined,
  }));
  const category = {
    type: 'category', data: names, inverse: !upright, axisTick: { show: false },
    axisLine: { lineStyle: { color: '#cfd6df' } }, axisLabel: { color: '#48525f', hideOverlap: true },
  };
  const value = { type: 'value', minInterval: 1, axisLabel: { color: '#8a94a3' }, splitLine: { lineStyle: { color: '#eef1f5' } } };
  return {
    color: colours, animationDuration: 300, textStyle: { fontFamily: font },
    legend: { right: 0, top: 0, icon: 'roundRect', itemWidth: 12, itemHeight: 8, textStyle: { color: '#48525f' } },
    grid: { left: 4, right: 16, top: 34, bottom: 4, containLabel: true },
    // Drawn on the canvas: the page's policy allows no inline styles.
    tooltip: {
      trigger: 'axis', renderMode: 'richText', axisPointer: { type: kind === 'line' ? 'line' : 'shadow' },
      formatter: (points) => {
        const row = figures.rows[points[0].dataIndex];
        return `${row.name}\n${words.records}  ${row.records}\n${words.disputes}  ${row.disputes}`;
      },
    },
    xAxis: upright ? category : value, yAxis: upright ? value : category, series,
  };
}

for (const element of document.querySelectorAll('[data-figures]')) {
  const chart = echarts.init(element);
  chart.on('finished', () => { element.dataset.drawn = 'true'; });
  chart.setOption(option(element.dataset.kind, JSON.parse(element.dataset.figures),
    { records: element.dataset.records, disputes: element.dataset.disputes }));
  window.addEventListener('resize', () => chart.resize());
}
