// Buyers in lockstep as cards: who shares what with whom, drawn; never what they meant by it.

const RING_WIDTH = 320;
const RING_HEIGHT = 120;

function renderRings() {
  renderCards('rings', 6, ringCard);
}

function ringCard(ring) {
  const shares = list(kindsOf(ring).map(([kind, n]) => t('rings.kind', { n: number(n), kind: keyName(kind) })));
  return h('li', { class: 'card', id: ring.id },
    h('header', null, h('h3', null, t('rings.buyers', { n: number(ring.buyers) })), h('span', { class: 'id' }, ring.id)),
    data.shops.length > 1 && h('p', null, shopName(ring.shop)),
    h('p', { class: 'span' }, t('incidents.span', { from: ring.from, to: ring.to })),
    ringDrawing(ring, shares),
    ring.ties.length < ring.buyers && h('p', { class: 'span' }, t('rings.drawn', { n: number(ring.ties.length) })),
    h('p', null, h('b', null, t('rings.shares', { keys: shares })), ' ',
      t('rings.chance', { seen: number(ring.seen), expected: expectation(ring.expected) })),
    ring.phones && h('p', null, phonesGivenOut(ring.phones)),
    ring.continues.length > 0 && h('p', null, t('rings.continues', { n: number(ring.continues.length), ids: list(ring.continues) })),
    ring.continued_by.length > 0 && h('p', null, t('rings.continued', { n: number(ring.continued_by.length), ids: list(ring.continued_by) })),
    ring.changes > 1 && h('details', { class: 'life' }, h('summary', null, t('rings.life', { n: number(ring.changes) })),
      h('ul', null, ring.life.map(change => h('li', null,
        t('rings.life.' + change.what, { day: change.day, n: number(change.buyers) })))),
      ring.life.length < ring.changes && h('p', null, t('rings.life.more', { n: number(ring.life.length) }))),
    ring.without.length > 0 && h('details', { class: 'without' }, h('summary', null, t('rings.without', { n: number(ring.without_in_all) })),
      h('p', { class: 'ids' }, ring.without.join(' '), ring.without.length < ring.without_in_all && ' …')),
    h('details', null, h('summary', null, t('rings.details', { n: number(ring.orders_in_all) })),
      h('ul', null, ring.shared.map(key => h('li', null, sharedKey(key)))),
      h('p', { class: 'ids' }, ring.orders.join(' '), ring.orders.length < ring.orders_in_all && ' …')));
}

// Where most of its phones were given out, and how common that is among the others.
function phonesGivenOut(phones) {
  const told = t('rings.phones', { n: number(phones.buyers), of: number(phones.of), place: phones.place });
  const sent = phones.provinces > 1 ? ' ' + t('rings.phones.sent', { n: number(phones.provinces) }) : '';
  const others = phones.others == null ? '' : ' ' + t('rings.phones.others', { share: percent(phones.others) });
  return told + sent + others;
}

function kindsOf(ring) {
  const kinds = new Map();
  ring.shared.forEach(key => kinds.set(key.kind, (kinds.get(key.kind) || 0) + 1));
  return [...kinds];
}

function sharedKey(key) {
  const name = key.word ? keyName(key.kind) + ' ' + key.word : t('rings.of', { kind: keyName(key.kind), order: key.order });
  return t('rings.users', { key: name, n: number(key.buyers) });
}

// Keys above, buyers below, a line where a buyer uses a key.
function ringDrawing(ring, shares) {
  const x = (i, n) => (i + .5) * RING_WIDTH / n;
  const lines = ring.ties.flatMap((keys, i) => keys.map(key => h('line', { class: 'tie',
    x1: x(i, ring.ties.length), y1: RING_HEIGHT - 12, x2: x(key, ring.shared.length), y2: 14 })));
  return h('svg', { class: 'ring', viewBox: `0 0 ${RING_WIDTH} ${RING_HEIGHT}`, role: 'img',
    'aria-label': t('rings.buyers', { n: number(ring.buyers) }) + ': ' + shares }, lines,
    ring.shared.map((key, i) => h('rect', { class: 'key', x: x(i, ring.shared.length) - 5, y: 9, width: 10, height: 10 },
      h('title', null, sharedKey(key)))),
    ring.ties.map((keys, i) => h('circle', { class: 'buyer', cx: x(i, ring.ties.length), cy: RING_HEIGHT - 12, r: 3 })));
}
