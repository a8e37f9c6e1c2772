// The lines that stand out: sorted, filtered, paged, exported; a table for a reader, rows of cards on a phone.

const PAGE = innerWidth < 736 ? 20 : 50;
const PRINTED = 500;
const columns = [
  { key: 'band', sort: line => rank[line.band] },
  { key: 'order', sort: line => line.order },
  { key: 'at', sort: line => line.at },
  { key: 'paid', sort: line => (line.paid === null ? -Infinity : line.paid), num: true },
  { key: 'probability', sort: line => line.p, num: true },
  { key: 'asOf', sort: line => line.then, num: true },
  { key: 'incident', sort: line => line.incident || '' },
  { key: 'why' },
];
const rank = { clear: 0, watch: 1, suspect: 2 };
const view = { by: 'probability', down: true, page: 0, size: PAGE, search: '', band: '', incident: '', reason: '' };

function renderOrders() {
  if (data.lines.length === 0) {
    fill('orders-body', empty(t('orders.none'), t('orders.none.means')));
    return;
  }
  fill('orders-body', h('p', { class: 'lead' }, t('orders.lead')),
    data.lines_in_all > data.lines.length && h('p', { class: 'note' }, t('orders.capped', {
      shown: number(data.lines.length), all: number(data.lines_in_all) })),
    filters(), h('p', { class: 'note', id: 'orders-count' }), h('div', { id: 'orders-table', class: 'orders' }), h('div', { class: 'pager', id: 'orders-pager' }));
  renderRows();
}

function filters() {
  const change = name => event => {
    view[name] = event.target.value;
    view.page = 0;
    renderRows(true);
  };
  const select = (name, key, options) => {
    const element = h('select', { id: 'filter-' + name, onchange: change(name) }, h('option', { value: '' }, t('orders.any')), options);
    element.value = view[name];
    return h('label', null, t(key), element);
  };
  const search = h('input', { id: 'filter-search', type: 'search', oninput: change('search'), autocomplete: 'off' });
  search.value = view.search;
  return h('div', { class: 'bar', role: 'search' }, h('label', null, t('orders.search'), search),
    select('band', 'orders.band', ['suspect', 'watch', 'clear'].map(b => h('option', { value: b }, t('band.' + b)))),
    select('incident', 'orders.incident', incidentsOfLines().map(id => h('option', { value: id }, id))),
    select('reason', 'orders.reason', reasonsOfLines().map(d => h('option', { value: d }, detectorName(d)))),
    h('button', { type: 'button', onclick: () => { reset(); renderOrders(); byId('filter-search').focus(); } }, t('orders.reset')),
    h('button', { type: 'button', class: 'push', id: 'export', onclick: exportRows }));
}

function incidentsOfLines() {
  return [...new Set(data.lines.map(line => line.incident).filter(Boolean))].sort();
}

function reasonsOfLines() {
  return [...new Set(data.lines.flatMap(line => line.facts.map(fact => fact.detector)))].sort();
}

function reset() {
  Object.assign(view, { search: '', band: '', incident: '', reason: '', page: 0 });
}

function showOrdersOf(id) {
  reset();
  view.incident = id;
  renderOrders();
  byId('orders').focus();
  byId('orders').scrollIntoView();
}

function matching() {
  const wanted = view.search.trim().toLowerCase();
  const found = data.lines.filter(line =>
    (!view.band || line.band === view.band) && (!view.incident || line.incident === view.incident)
    && (!view.reason || line.facts.some(fact => fact.detector === view.reason))
    && (!wanted || [line.order, line.line, line.item || ''].some(text => text.toLowerCase().includes(wanted))));
  const { sort } = columns.find(column => column.key === view.by);
  const sign = view.down ? -1 : 1;
  return found.sort((a, b) => {
    const [x, y] = [sort(a), sort(b)];
    return x < y ? -sign : x > y ? sign : 0;
  });
}

function renderRows(speak) {
  const found = matching();
  const pages = Math.max(1, Math.ceil(found.length / view.size));
  view.page = Math.min(view.page, pages - 1);
  const rows = found.slice(view.page * view.size, (view.page + 1) * view.size);
  const count = t('orders.count', { n: number(found.length), all: number(data.lines.length) });
  byId('orders-count').textContent = count;
  byId('export').textContent = t('orders.export', { n: number(found.length) });
  byId('export').disabled = found.length === 0;
  fill('orders-table', rows.length ? ordersTable(rows) : empty(t('orders.noMatch')));
  fill('orders-pager', pager(pages));
  if (speak) {
    announce(count);
  }
}

function ordersTable(rows) {
  const sorted = columns.find(column => column.key === view.by);
  const caption = t('orders.caption', {
    column: t('orders.col.' + sorted.key), direction: t(view.down ? 'orders.descending' : 'orders.ascending') });
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', { role: 'table' }, h('caption', null, caption),
      h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map(heading))),
      h('tbody', { role: 'rowgroup' }, rows.map(row))));
}

function heading(column) {
  const active = column.key === view.by;
  const name = t('orders.col.' + column.key);
  return h('th', { role: 'columnheader', scope: 'col', class: column.num && 'num', 'aria-sort': column.sort && (active ? (view.down ? 'descending' : 'ascending') : 'none') },
    column.sort ? h('button', { type: 'button', 'data-sort': column.key, onclick: () => sortBy(column.key) }, name,
      h('span', { 'aria-hidden': 'true' }, active ? (view.down ? ' ↓' : ' ↑') : '')) : name);
}

function sortBy(key) {
  view.down = view.by === key ? !view.down : key === 'probability' || key === 'band' || key === 'paid';
  view.by = key;
  view.page = 0;
  renderRows();
  document.querySelector(`[data-sort="${key}"]`).focus();
}

function row(line) {
  const cell = (key, props, ...content) => h('td', { role: 'cell', 'data-head': t('orders.col.' + key), ...props }, content);
  return h('tr', { role: 'row' },
    h('td', { role: 'cell' }, bandMark(line.band)),
    h('th', { role: 'rowheader', scope: 'row', class: 'id-cell wide' }, line.order,
      line.line !== line.order && h('small', null, t('orders.line', { line: line.line })),
      line.item && h('small', null, t('orders.item', { item: line.item })),
      data.shops.length > 1 && h('small', null, shopName(line.shop))),
    cell('at', { class: 'tight' }, line.at),
    cell('paid', { class: 'num' }, line.paid === null ? '–' : money(line.paid, line.currency)),
    cell('probability', { class: 'num' }, percent(line.p)),
    cell('asOf', { class: 'num', title: t('orders.asOf.means') }, percent(line.then)),
    cell('incident', { class: 'tight' }, line.incident ? h('a', { href: '#' + line.incident }, line.incident) : '–'),
    h('td', { role: 'cell', class: 'wide' }, h('ul', { class: 'why' }, line.facts.map(fact =>
      h('li', null, sentence(fact), ' ', h('span', { class: 'from' }, rowsOf(fact))))), clearing(line), besideVerified(line)));
}

function pager(pages) {
  if (pages < 2) {
    return null;
  }
  const go = by => () => {
    view.page += by;
    renderRows(true);
    byId('orders').scrollIntoView();
    byId(by > 0 ? 'page-next' : 'page-previous').focus({ preventScroll: true });
  };
  return [h('button', { type: 'button', id: 'page-previous', disabled: view.page === 0, onclick: go(-1) }, t('orders.page.previous')),
    h('span', null, t('orders.page', { page: view.page + 1, pages })),
    h('button', { type: 'button', id: 'page-next', disabled: view.page === pages - 1, onclick: go(1) }, t('orders.page.next'))];
}

// A cell that a spreadsheet would run gets an apostrophe in front.
function csvCell(value) {
  const text = String(value === null || value === undefined ? '' : value);
  const safe = /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? "'" + text : text;
  return /[",\r\n]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
}

function exportRows() {
  const found = matching();
  const head = ['platform', 'shop_id', 'order_id', 'line_id', 'placed_at', 'paid', 'currency', 'item_id', 'probability', 'as_of_probability', 'band', 'incident_id', 'reasons', 'facts'];
  const lines = found.map(line => {
    const shop = data.shops[line.shop];
    const paid = line.paid === null ? '' : minorText(line);
    return [shop.platform, shop.shop_id, line.order, line.line, line.at, paid, line.currency, line.item, line.p.toFixed(6), line.then.toFixed(6),
      line.band, line.incident, [...new Set(line.facts.map(f => f.detector))].join(';'), line.facts.map(sentence).join(' ')].map(csvCell).join(',');
  });
  const blob = new Blob(['\ufeff' + [head.join(','), ...lines].join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: 'bonafide-lines.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
  announce(t('orders.exported', { n: number(found.length) }));
}

function minorText(line) {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: line.currency }).resolvedOptions().maximumFractionDigits;
  return (line.paid / 10 ** digits).toFixed(digits);
}
