// Incidents as cards: what happened when, how sure, how much, and why it may have been; never whose fault.

const cards = { all: false };

function renderIncidents() {
  if (data.incidents.length === 0) {
    fill('incidents-body', empty(t('incidents.none'), t('incidents.none.means')));
    return;
  }
  const shown = cards.all ? data.incidents : data.incidents.slice(0, 12);
  fill('incidents-body', h('p', { class: 'lead' }, t('incidents.lead')),
    h('ul', { class: 'cards' }, shown.map(card)),
    shown.length < data.incidents.length && h('p', { class: 'bar' }, h('button', { type: 'button', onclick: () => {
      cards.all = true;
      renderIncidents();
    } }, t('incidents.more', { n: number(data.incidents.length) }))));
}

function card(incident) {
  const paid = incident.paid.map(sum => money(sum.minor, sum.currency)).join(' + ') || t('value.none');
  const cells = [['incidents.lines', number(incident.lines)], ['incidents.orders', number(incident.orders)], ['incidents.paid', paid]];
  return h('li', { class: 'card', id: incident.id },
    h('header', null, h('h3', null, detectorName(incident.pattern)), h('span', { class: 'id' }, incident.id)),
    data.shops.length > 1 && h('p', null, shopName(incident.shop)),
    h('p', { class: 'span' }, t('incidents.span', { from: incident.from, to: incident.to })),
    h('dl', null, cells.map(([key, value]) => h('div', null, h('dt', null, t(key)), h('dd', null, value)))),
    h('p', null, h('b', null, t('incidents.real', { chance: percent(incident.probability) })), ' · ',
      t('incidents.expected', { n: number(incident.expected_lines, 1), all: number(incident.lines) })),
    incident.shared_by.length > 0 && h('p', null, t('incidents.shared', { keys: list(incident.shared_by.map(keyName)) })),
    cause(incident.why),
    h('div', { class: 'do' },
      h('button', { type: 'button', onclick: () => showOrdersOf(incident.id), 'aria-label': t('incidents.show') + ' ' + incident.id }, t('incidents.show')),
      h('button', { type: 'button', onclick: () => showInChart(incident.id), 'aria-label': t('incidents.zoom') + ' ' + incident.id }, t('incidents.zoom'))));
}

function cause(why) {
  const [likeliest] = why.causes;
  const head = { cause: t('cause.' + likeliest.cause), chance: percent(likeliest.p) };
  return h('section', { class: 'why' },
    h('h4', null, t('cause.title')),
    h('p', null, h('b', null, t(why.told ? 'cause.told' : 'cause.not_enough', head))),
    h('ul', { class: 'chances' }, why.causes.map(chance => h('li', null,
      h('span', null, t('cause.' + chance.cause)),
      h('svg', { viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
        h('rect', { class: 'rail', width: 100, height: 6 }), h('rect', { width: (100 * chance.p).toFixed(1), height: 6 })),
      h('span', { class: 'num' }, percent(chance.p))))),
    figures('cause.for', why.speaks_for),
    figures('cause.against', why.speaks_against),
    !why.told && h('p', null, why.would_tell.length === 0 ? t('cause.no_column_would')
      : t('cause.would_tell', { columns: list(why.would_tell.map(column => word('column.', column))) })));
}

function figures(key, said) {
  return said.length > 0 && h('div', null, h('h5', null, t(key)), h('ul', null, said.map(figure => h('li', null, sentence(figure)))));
}

function sentence({ figure, unit, value, usual }) {
  if (unit === 'yes_no') {
    return t('figure.' + figure + '.' + value);
  }
  const said = t('figure.' + figure, { value: measured(unit, value) });
  return usual === null || usual === undefined ? said : t('cause.usual', { said, usual: measured(unit, usual) });
}

function measured(unit, value) {
  return unit === 'share' ? percent(value) : unit === 'hours' ? span(value * 3600) : number(value, value < 10 ? 2 : 0);
}

function keyName(key) {
  return word('key.', key.replaceAll(' ', '_').toLowerCase());
}

function showInChart(id) {
  const incident = data.incidents.find(i => i.id === id);
  chart.step = Date.parse(incident.to.replace(' ', 'T')) - Date.parse(incident.from.replace(' ', 'T')) < 3 * 86400000 ? 'hour' : 'day';
  chart.period = data.incidents.indexOf(incident) < 100 ? id : 'all';
  renderTime();
  byId('period').focus();
  byId('time').scrollIntoView();
}
