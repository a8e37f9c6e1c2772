// Incidents as cards: what happened when, how sure, how much, and why it may have been; never whose fault.

const cards = { incidents: false, rings: false };

function renderIncidents() {
  renderCards('incidents', 12, card);
}

// The first so many as cards, all of them on demand.
function renderCards(name, most, draw) {
  const all = data[name];
  if (all.length === 0) {
    fill(name + '-body', empty(t(name + '.none'), t(name + '.none.means')));
    return;
  }
  const shown = cards[name] ? all : all.slice(0, most);
  fill(name + '-body', h('p', { class: 'lead' }, t(name + '.lead')),
    h('ul', { class: 'cards' }, shown.map(draw)),
    shown.length < all.length && h('p', { class: 'bar' }, h('button', { type: 'button', onclick: () => {
      cards[name] = true;
      renderCards(name, most, draw);
    } }, t(name + '.more', { n: number(all.length) }))));
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
      t('incidents.expected', { n: expectation(incident.expected_lines), all: number(incident.lines) })),
    incident.shared_by.length > 0 && h('p', null, t('incidents.shared', { keys: list(incident.shared_by.map(keyName)) })),
    causes(incident.why),
    h('div', { class: 'do' },
      h('button', { type: 'button', onclick: () => showOrdersOf(incident.id), 'aria-label': t('incidents.show') + ' ' + incident.id }, t('incidents.show')),
      h('button', { type: 'button', onclick: () => showInChart(incident.id), 'aria-label': t('incidents.zoom') + ' ' + incident.id }, t('incidents.zoom'))));
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
