// The answer in one look: how many of how many, and what happens at the step.

function leading() {
  const share = s => (s.exposure.headline ? s.exposure.headline.counted / (s.exposure.headline.of || Infinity) : -1);
  const count = s => countOf(s.exposure).rounded;
  return [...data.standings].sort((a, b) => share(b) - share(a) || count(b) - count(a))[0];
}

function unitOf(exposure) {
  return exposure.headline ? exposure.headline.unit : 'line';
}

// The count in the unit that the platform most likely means.
function countOf(exposure) {
  return exposure.would_be[unitOf(exposure) === 'line' ? 'lines' : 'orders'];
}

// The ladder by that unit, in the first of the ways in which what is not published could turn out.
function rungsOf(exposure) {
  return onRungs(exposure.branches[0], unitOf(exposure));
}

function onRungs(branch, unit) {
  return unit === 'line' ? branch.by_line : branch.by_order;
}

function mood(exposure) {
  if (!exposure || countOf(exposure).most === 0) {
    return 'calm';
  }
  const { of, counted } = exposure.headline || {};
  return of && counted >= of ? 'alarm' : 'watchful';
}

const heavy = new Set(['all_listings_down', 'expelled', 'account_closed', 'account_suspended', 'funds_withheld']);

function isHeavy({ consequence }) {
  return consequence.type !== 'Measure' || heavy.has(consequence.kind);
}

// What a rung brings that weighs, or all of it if nothing does; without what an earlier rung brings too.
function brings(rung, than) {
  const before = new Set(than ? than.consequences.map(c => c.says.en) : []);
  const more = rung.consequences.filter(c => !before.has(c.says.en));
  const weighing = more.filter(isHeavy);
  return (weighing.length ? weighing : more.length ? more : rung.consequences).map(c => said(c.says)).join(t('list.semicolon'));
}

function verdicts(exposure) {
  if (countOf(exposure).most === 0) {
    return [t('headline.none')];
  }
  const on = rungsOf(exposure);
  const rung = on.rungs[on.if_found_now];
  return [
    rung && t('headline.graded', {
      number: exposure.standing.findings.length + 1, step: said(rung.label), consequence: brings(rung) }),
    toNext(exposure, on, rung)].filter(Boolean);
}

function toNext(exposure, on, rung) {
  const { of, counted } = exposure.headline;
  if (!of) {
    return t('headline.unpublished');
  }
  if (on.next) {
    const next = on.rungs[on.next.rung];
    return t('headline.next', {
      threshold: on.next.at, next: said(next.label), consequence: brings(next, rung), more: on.next.more });
  }
  return counted >= of && on.to_clear ? t('headline.reached', { threshold: of, below: on.to_clear }) : null;
}

function gauge({ counted, low, high, of }) {
  const full = Math.max(of, high);
  const x = n => (100 * n / full).toFixed(2) + '%';
  return h('svg', { class: 'gauge', role: 'img', 'aria-label': t('headline.gauge', { n: counted, threshold: of, low, high }) },
    h('rect', { class: 'track', x: 0, y: '25%', width: '100%', height: '50%', rx: 3 }),
    h('rect', { class: 'fill', x: 0, y: '25%', width: x(counted), height: '50%', rx: 3 }),
    h('rect', { class: 'span', x: x(low), y: 0, width: x(high - low), height: '100%', rx: 2 }),
    h('line', { x1: x(of), x2: x(of), y1: 0, y2: '100%', stroke: 'currentColor', 'stroke-width': 3 }));
}

function hero(standing) {
  if (!standing) {
    return [h('h1', { id: 'headline-title' }, t('headline.noPack'))];
  }
  const { exposure } = standing;
  const count = countOf(exposure);
  const unit = t('headline.unit.' + unitOf(exposure));
  const of = exposure.headline && exposure.headline.of;
  return [
    h('h1', { id: 'headline-title' }, h('span', null, t('headline.title.of')),
      h('span', { class: 'figure' }, h('span', { class: 'n' }, number(count.rounded)), ' ',
        h('span', { class: 'of' }, of ? t('headline.of', { threshold: number(of) }) : unit),
        of && !exposure.headline.verified && h('span', { class: 'tag' }, t('ladder.unverified')))),
    of && gauge(exposure.headline),
    h('p', { class: 'range' }, t('headline.range', { low: number(count.low), high: number(count.high), unit })),
    (exposure.headline ? verdicts(exposure) : [said(exposure.why)]).map(sentence => h('p', { class: 'verdict' }, sentence)),
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
  byId('headline').className = 'hero ' + mood(standing && standing.exposure);
  const shops = list(data.shops.map((_, i) => shopName(i)));
  document.title = t('page.title', { shop: shops });
  fill('headline',
    h('p', { class: 'shop' }, t('headline.shop', { shop: shops, from: data.from, to: data.to, asOf: data.as_of, zone: data.run.zone })),
    h('div', { class: 'hero-grid' }, h('div', null, hero(standing)), figures()));
}
