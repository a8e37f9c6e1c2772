// What the report rests on, and what it cannot say.

function columnName(code) {
  return has('column.' + code) ? `${t('column.' + code)} (${code})` : code;
}

function renderUnjudged() {
  if (data.run.abstentions.length === 0) {
    fill('unjudged-body', h('p', null, t('unjudged.none')));
    return;
  }
  const groups = new Map();
  for (const a of data.run.abstentions) {
    const key = a.column + ' ' + a.kind;
    const group = groups.get(key) || { column: a.column, kind: a.kind, detectors: [], lines: 0 };
    group.detectors.push(a.detector);
    group.lines = Math.max(group.lines, a.lines);
    groups.set(key, group);
  }
  const sorted = [...groups.values()].sort((a, b) => b.lines - a.lines || b.detectors.length - a.detectors.length);
  const heads = [{ text: t('unjudged.col.column') }, { text: t('unjudged.col.state') }, { text: t('unjudged.col.checks') }, { text: t('unjudged.col.lines'), num: true }];
  fill('unjudged-body', h('p', { class: 'lead' }, t('unjudged.lead')), table(t('unjudged.caption'), heads, sorted.map(g => [
    columnName(g.column), t('unjudged.' + g.kind), list(g.detectors.map(detectorName)),
    g.lines === data.run.totals.lines ? t('unjudged.all') : number(g.lines)])));
}

function renderAside() {
  const reasons = data.run.set_aside;
  const aside = reasons.reduce((n, { rows }) => n + rows, 0);
  const rows = data.run.inputs.reduce((n, input) => n + input.rows, 0);
  if (aside === 0) {
    fill('aside-body', h('p', null, t('aside.none', { rows: number(rows) })));
    return;
  }
  const heads = [{ text: t('aside.col.reason') }, { text: t('aside.col.rows'), num: true }];
  fill('aside-body', h('p', { class: 'lead' }, t('aside.lead', { n: number(aside), rows: number(rows + aside) })),
    table(t('aside.caption'), heads, reasons.map(({ reason, rows: n }) => [said(reason), number(n)])));
}

function renderLimits() {
  const prior = list([...new Set(data.run.shops.map(shop => percent(shop.prior)))]);
  fill('limits-body', h('ul', { class: 'limits' }, [1, 2, 3, 4, 5, 6].map(i => h('li', null, t('limits.' + i, { prior })))));
}

function renderSource() {
  const run = data.run;
  const rows = [['source.version', run.version], ['source.asOf', data.as_of], ['source.zone', run.zone],
    ...run.shops.map((shop, i) => [t('source.prior', { shop: shopName(i) }), percent(shop.prior) + ' · ' + t(shop.prior_estimated ? 'source.estimated' : 'source.set')]),
    ['source.configuration', h('span', { class: 'hash' }, run.configuration)], ['source.model', h('span', { class: 'hash' }, run.model)],
    ...run.shops.flatMap((shop, i) => shop.learnt ? [[t('source.learnt', { shop: shopName(i) }), h('span', { class: 'hash' }, shop.learnt.model + ' · ' + shop.learnt.from)]] : [])];
  fill('source-body', h('dl', { class: 'facts' }, rows.map(([key, value]) => h('div', null, h('dt', null, t(key)), h('dd', null, value)))),
    h('details', { open: true }, h('summary', null, t('source.inputs')), inputs(run.inputs)),
    h('details', { open: true }, h('summary', null, t('source.packs')), run.rule_packs.length ? packs(run.rule_packs) : h('p', null, t('source.none'))));
}

function inputs(files) {
  const heads = [{ text: t('source.col.file') }, { text: t('source.col.layout') }, { text: t('source.col.rows'), num: true },
    { text: t('source.col.aside'), num: true }, { text: t('source.col.hash') }];
  return table(t('source.inputs.caption'), heads, files.map(f => [f.file, f.layout, number(f.rows), number(f.rows_set_aside), h('span', { class: 'hash' }, f.sha256)]));
}

function packs(all) {
  const heads = [{ text: t('source.col.pack') }, { text: t('source.col.version') }, { text: t('source.col.sources') }, { text: t('source.col.unverified') }];
  return table(t('source.packs.caption'), heads, all.map(p => [`${said(p.title)} (${p.id})`, p.version,
    h('ul', { class: 'why' }, p.sources.map(s => h('li', null, link(s), s.read_on && h('span', { class: 'from' }, ' ' + t('source.readOn', { date: s.read_on }))))),
    p.unverified.length ? p.unverified.join(', ') : t('source.none')]));
}

// Only web addresses become links; anything else from a pack stays text.
function link(source) {
  return /^https?:\/\//.test(source.url)
    ? h('a', { href: source.url, rel: 'noopener noreferrer' }, source.title) : `${source.title} ${source.url}`;
}
