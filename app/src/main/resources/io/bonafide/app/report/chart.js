// Orders over time. ECharts draws in SVG; it sets style attributes, which the page's policy forbids, so they are routed
// through the style object, which it allows.

const setAttribute = Element.prototype.setAttribute;
Element.prototype.setAttribute = function (name, value) {
  if (name === 'style') {
    this.style.cssText = value;
  } else {
    setAttribute.call(this, name, value);
  }
};

const chart = { view: null, step: data.hours.length && data.hours.length <= 14 * 24 ? 'hour' : 'day', period: 'all', shown: [] };

// Hours come as [hour, clear, watch, suspect], hours without orders left out; hour is local, as 2026-10-01T13.
function buckets() {
  const width = chart.step === 'hour' ? 13 : 10;
  const sums = new Map();
  for (const [hour, ...counts] of data.hours) {
    const key = hour.slice(0, width);
    const sum = sums.get(key) || [0, 0, 0];
    counts.forEach((n, i) => { sum[i] += n; });
    sums.set(key, sum);
  }
  return everyStep(width).map(key => ({ key, counts: sums.get(key) || [0, 0, 0] }));
}

function everyStep(width) {
  if (data.hours.length === 0) {
    return [];
  }
  const millis = chart.step === 'hour' ? 3600000 : 86400000;
  const utc = hour => Date.parse((hour + 'T00').slice(0, 13) + ':00:00Z');
  const first = utc(data.hours[0][0].slice(0, width));
  const last = utc(data.hours[data.hours.length - 1][0].slice(0, width));
  const keys = [];
  for (let at = first; at <= last; at += millis) {
    keys.push(new Date(at).toISOString().slice(0, width));
  }
  return keys;
}

function label(key) {
  return key.length > 10 ? key.slice(5, 10) + ' ' + key.slice(11) + ':00' : key;
}

function renderTime() {
  if (data.hours.length === 0) {
    fill('time-body', empty(t('time.none')));
    return;
  }
  chart.shown = buckets();
  const box = h('div', { class: 'chart', id: 'chart', role: 'img' });
  const summary = summaryOf(chart.shown);
  box.setAttribute('aria-label', t('time.picture', { summary }));
  fill('time-body', h('p', { class: 'lead' }, t('time.lead')), chartBar(),
    h('figure', null, legend(), box, h('figcaption', null, summary)), timeTable());
  chart.view = null;
  drawChart();
}

function chartBar() {
  const period = h('select', { id: 'period', onchange: event => zoom(event.target.value) },
    h('option', { value: 'all' }, t('time.period.all')),
    data.incidents.slice(0, 100).map(i => h('option', { value: i.id }, i.id + ' · ' + i.from.slice(0, 10))));
  period.value = chart.period;
  const step = h('select', { id: 'step', onchange: event => { chart.step = event.target.value; renderTime(); byId('step').focus(); } },
    ['day', 'hour'].map(s => h('option', { value: s }, t('time.step.' + s))));
  step.value = chart.step;
  return h('div', { class: 'bar' }, h('label', null, t('time.period'), period), h('label', null, t('time.step'), step));
}

function legend() {
  return h('ul', { class: 'legend' }, ['suspect', 'watch', 'clear'].map(band =>
    h('li', null, h('span', { class: 'mark ' + band }, shield(band)), h('span', null, h('b', null, t('band.' + band)), ' ', t('band.' + band + '.means')))));
}

function summaryOf(all) {
  const total = b => b.counts[0] + b.counts[1] + b.counts[2];
  const peak = all.reduce((a, b) => (total(b) > total(a) ? b : a));
  const worst = all.reduce((a, b) => (b.counts[2] > a.counts[2] ? b : a));
  const n = data.run.totals;
  return t(n.suspect + n.watch ? 'time.summary' : 'time.summary.quiet', {
    lines: number(n.lines), suspect: number(n.suspect), watch: number(n.watch), from: data.from, to: data.to,
    step: t('time.step.' + chart.step), peak: number(total(peak)), peakAt: label(peak.key),
    worst: number(worst.counts[2]), worstAt: label(worst.key) });
}

function timeTable() {
  const marked = chart.shown.filter(b => b.counts[1] + b.counts[2] > 0);
  if (marked.length === 0) {
    return null;
  }
  const heads = [{ text: t('time.col.when') }, ...['suspect', 'watch', 'clear'].map(b => ({ text: t('band.' + b), num: true }))];
  const rows = marked.slice(0, 200).map(b => [label(b.key), number(b.counts[2]), number(b.counts[1]), number(b.counts[0])]);
  return h('details', null, h('summary', null, t('time.table')), table(t('time.table'), heads, rows),
    marked.length > 200 && h('p', { class: 'note' }, t('time.more', { shown: 200, all: number(marked.length) })));
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
}

function drawChart() {
  const box = byId('chart');
  if (!box) {
    return;
  }
  if (chart.view) {
    chart.view.dispose();
  }
  chart.view = echarts.init(box, null, { renderer: 'svg' });
  chart.view.setOption(option());
  zoom(chart.period);
}

function option() {
  const narrow = byId('chart').clientWidth < 560;
  const keys = chart.shown.map(b => label(b.key));
  const text = { color: colour('soft'), fontSize: 11 };
  const line = { lineStyle: { color: colour('edge') } };
  const left = narrow ? 36 : 48;
  const xAxis = (gridIndex, show) => ({ type: 'category', data: keys, gridIndex, axisLabel: { ...text, show, hideOverlap: true }, axisLine: line, axisTick: { show: false } });
  const yAxis = (gridIndex, name) => ({ type: 'value', gridIndex, name, nameTextStyle: { ...text, align: 'left' }, nameGap: 8, minInterval: 1,
    axisLabel: text, splitNumber: gridIndex ? 2 : 4, splitLine: { lineStyle: { color: colour('line') } } });
  return {
    animation: false,
    grid: [{ left, right: 12, top: 24, height: narrow ? '42%' : '45%' }, { left, right: 12, top: narrow ? '62%' : '63%', height: '20%' }],
    xAxis: [xAxis(0, false), xAxis(1, true)],
    yAxis: [yAxis(0, t('time.axis.all')), yAxis(1, t('time.axis.marked'))],
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, backgroundColor: colour('surface'), borderColor: colour('edge'), formatter: tip },
    dataZoom: [{ type: 'inside', xAxisIndex: [0, 1], zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false }, slider()],
    series: [
      bars('clear', 0, 0), bars('watch', 1, 0), { ...bars('suspect', 2, 0), markArea: spans() },
      bars('watch', 1, 1), bars('suspect', 2, 1)],
  };
}

function bars(band, index, grid) {
  return { type: 'bar', stack: 'grid' + grid, xAxisIndex: grid, yAxisIndex: grid, name: band, barCategoryGap: '15%', barMaxWidth: 28,
    data: chart.shown.map(b => b.counts[index]), itemStyle: { color: colour(band), decal: decal(band) }, emphasis: { disabled: true } };
}

// Suspect bars are hatched, so that they are told apart without colour too.
function decal(band) {
  return band === 'suspect'
    ? { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 3], rotation: -Math.PI / 4, color: colour('surface') } : undefined;
}

function slider() {
  return { type: 'slider', xAxisIndex: [0, 1], bottom: 4, height: 22, borderColor: colour('line'), fillerColor: colour('accent') + '26',
    dataBackground: { lineStyle: { color: colour('edge') }, areaStyle: { color: colour('line') } }, handleStyle: { color: colour('accent') },
    moveHandleStyle: { color: colour('accent') }, textStyle: { color: colour('soft'), fontSize: 10 }, brushSelect: true };
}

function spans() {
  const width = chart.step === 'hour' ? 13 : 10;
  const keyOf = at => label(at.replace(' ', 'T').slice(0, width));
  return { silent: true, itemStyle: { color: colour('clear'), opacity: 0.16 },
    data: data.incidents.slice(0, 200).map(i => [{ xAxis: keyOf(i.from) }, { xAxis: keyOf(i.to) }]) };
}

function tip(points) {
  const bucket = chart.shown[points[0].dataIndex];
  return h('div', { class: 'tip' }, h('b', null, label(bucket.key)), ['suspect', 'watch', 'clear'].map((band, i) =>
    h('div', null, h('span', { class: 'mark ' + band }, shield(band), t('band.' + band)), ' ' + number(bucket.counts[2 - i]))));
}

// Shows the whole, or one incident with as much again on both sides.
function zoom(period) {
  chart.period = period;
  const incident = data.incidents.find(i => i.id === period);
  let start = 0;
  let end = chart.shown.length - 1;
  if (incident) {
    const width = chart.step === 'hour' ? 13 : 10;
    const place = at => chart.shown.findIndex(b => b.key === at.replace(' ', 'T').slice(0, width));
    const margin = Math.max(3, place(incident.to) - place(incident.from));
    start = Math.max(0, place(incident.from) - margin);
    end = Math.min(end, place(incident.to) + margin);
  }
  chart.view.dispatchAction({ type: 'dataZoom', startValue: start, endValue: end });
}
