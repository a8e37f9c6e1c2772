// The answer in one look: how many of how many, and what happens at the step.

function leading() {
  const rank = s => [s.counted.typical / (s.threshold || Infinity), s.counted.typical];
  return [...data.standings].sort((a, b) => rank(b)[0] - rank(a)[0] || rank(b)[1] - rank(a)[1])[0];
}

function mood(standing) {
  if (!standing || standing.counted.high === 0) {
    return 'calm';
  }
  return standing.threshold && standing.counted.typical >= standing.threshold ? 'alarm' : 'watchful';
}

function unitOf(standing) {
  return t('headline.unit.' + standing.unit);
}

function verdicts(standing) {
  if (standing.counted.high === 0) {
    return [t('headline.none')];
  }
  const sentences = [];
  const step = standing.ladder[standing.step_next];
  if (step) {
    sentences.push(t('headline.graded', {
      number: standing.findings + 1, step: said(step.name), consequence: said(step.consequence) }));
  }
  sentences.push(toNext(standing));
  return sentences.filter(Boolean);
}

function toNext(standing) {
  const { threshold, counted } = standing;
  if (!threshold) {
    return t('headline.unpublished');
  }
  if (counted.typical >= threshold) {
    return t('headline.reached', { threshold, below: counted.typical - threshold + 1 });
  }
  const next = standing.ladder[standing.step_at_threshold];
  return next && t('headline.next', {
    threshold, next: said(next.name), consequence: said(next.consequence), more: threshold - counted.typical });
}

function gauge(standing) {
  const { threshold, counted } = standing;
  const full = Math.max(threshold, counted.high);
  const x = n => (100 * n / full).toFixed(2) + '%';
  return h('svg', { class: 'gauge', role: 'img', 'aria-label': t('headline.gauge', {
    n: counted.typical, threshold, low: counted.low, high: counted.high }) },
    h('rect', { class: 'track', x: 0, y: '25%', width: '100%', height: '50%', rx: 3 }),
    h('rect', { class: 'fill', x: 0, y: '25%', width: x(counted.typical), height: '50%', rx: 3 }),
    h('rect', { class: 'span', x: x(counted.low), y: 0, width: x(counted.high - counted.low), height: '100%', rx: 2 }),
    h('line', { x1: x(threshold), x2: x(threshold), y1: 0, y2: '100%', stroke: 'currentColor', 'stroke-width': 3 }));
}

function hero(standing) {
  if (!standing) {
    return [h('h1', { id: 'headline-title' }, t('headline.none')), h('p', { class: 'verdict' }, t('headline.noPack'))];
  }
  const { counted, threshold } = standing;
  return [
    h('h1', { id: 'headline-title' }, h('span', null, t('headline.title.of')),
      h('span', { class: 'figure' }, h('span', { class: 'n' }, number(counted.typical)), ' ',
        h('span', { class: 'of' }, threshold ? t('headline.of', { threshold: number(threshold) }) : unitOf(standing)))),
    threshold && gauge(standing),
    h('p', { class: 'range' }, t('headline.range', {
      low: number(counted.low), high: number(counted.high), unit: unitOf(standing) })),
    verdicts(standing).map(sentence => h('p', { class: 'verdict' }, sentence)),
  ];
}

function moneyOfIncidents() {
  const sums = new Map();
  for (const incident of data.incidents) {
    for (const sum of incident.paid) {
      sums.set(sum.currency, (sums.get(sum.currency) || 0) + sum.minor);
    }
  }
  return [...sums].map(([currency, minor]) => money(minor, currency)).join(' + ') || '–';
}

function figures() {
  const n = data.run.totals;
  const rows = [['headline.lines', number(n.lines)], ['headline.orders', number(n.orders)],
    ['headline.suspect', number(n.suspect)], ['headline.watch', number(n.watch)],
    ['headline.incidents', number(n.incidents)], ['headline.money', moneyOfIncidents()]];
  return h('dl', { class: 'figures' }, rows.map(([key, value]) => h('div', null, h('dt', null, t(key)), h('dd', null, value))));
}

function renderHeadline() {
  const standing = leading();
  byId('headline').className = 'hero ' + mood(standing);
  const shops = list(data.shops.map((_, i) => shopName(i)));
  document.title = t('page.title', { shop: shops });
  fill('headline',
    h('p', { class: 'shop' }, t('headline.shop', { shop: shops, from: data.from, to: data.to, asOf: data.as_of, zone: data.run.zone })),
    h('div', { class: 'hero-grid' }, h('div', null, hero(standing)), figures()));
}
