// The exposure ladder: the steps as a list for everyone, and the ladder itself drawn beside it to the list's measure.

function renderLadder() {
  if (data.standings.length === 0) {
    fill('ladder-body', empty(t('headline.noPack')));
    return;
  }
  fill('ladder-body', data.standings.map(standing => h('div', { class: 'climb' }, climb(standing), side(standing))),
    data.standings.some(s => s.ladder.some(step => !step.verified)) && h('p', { class: 'note' }, t('ladder.unverified.note')));
}

function climb(standing) {
  const steps = standing.ladder.map((step, i) => stepItem(standing, step, i)).reverse();
  const ground = h('li', { class: 'ground' + (here(standing) < 0 ? ' stands' : ''), 'aria-current': here(standing) < 0 && 'step' },
    h('h3', null, t('ladder.ground')));
  const items = [...steps, ground];
  const box = h('div', { class: 'ladder' }, h('ol', { reversed: true }, items));
  const picture = h('svg', { role: 'img', 'aria-label': position(standing) });
  box.prepend(picture);
  const draw = () => drawLadder(picture, items, standing);
  state.redraw.push(draw);
  requestAnimationFrame(draw);
  return h('div', null, h('p', { class: 'lead' }, t('ladder.lead', {
    platform: word('platform.', standing.platform), pack: standing.pack, from: standing.from_day, to: standing.to_day })), box);
}

function here(standing) {
  return standing.counted.high === 0 ? standing.step_now : Math.max(standing.step_now, standing.step_next);
}

function position(standing) {
  const step = standing.ladder[here(standing)];
  const where = step ? t('ladder.at.step', { step: said(step.name) }) : t('ladder.at.ground');
  return t('ladder.picture', { steps: standing.ladder.length, position: where });
}

function stepItem(standing, step, i) {
  const notes = [];
  if (i === standing.step_now) {
    notes.push(t('ladder.now'));
  }
  if (i === standing.step_next && standing.counted.high > 0) {
    notes.push(t('ladder.would'));
  }
  return h('li', { class: i === here(standing) && 'stands', 'aria-current': i === here(standing) && 'step' },
    h('div', { class: 'step-name' }, h('h3', null, said(step.name)), notes.map(note => h('span', { class: 'tag' }, note)),
      !step.verified && h('span', { class: 'tag' }, t('ladder.unverified'))),
    h('p', { class: 'trigger' }, said(step.trigger)),
    h('p', null, said(step.consequence)),
    h('p', { class: 'chance' }, t('ladder.chance', { chance: percent(step.chance) })));
}

// Rungs stand at the height of their items' names; the shop stands between two of them in proportion to its count.
function drawLadder(picture, items, standing) {
  const box = picture.parentElement.getBoundingClientRect();
  const width = picture.getBoundingClientRect().width;
  if (box.height === 0 || width === 0) {
    return;
  }
  const heights = items.map(item => item.getBoundingClientRect().top - box.top + 13);
  const y = step => heights[heights.length - 2 - step];
  const right = width - 14;
  const left = Math.max(width * 0.42, 54);
  picture.setAttribute('viewBox', `0 0 ${width} ${box.height}`);
  picture.replaceChildren();
  append(picture, [
    [left, right].map(x => h('line', { class: 'rail', x1: x, x2: x, y1: 3, y2: y(-1) + 6 })),
    h('line', { class: 'floor', x1: left - 24, x2: width, y1: y(-1) + 10, y2: y(-1) + 10 }),
    standing.ladder.map((_, i) => h('line', { class: rungClass(standing, i), x1: left, x2: right, y1: y(i), y2: y(i) })),
    shopOnLadder(standing, y, left, right),
  ]);
}

function rungClass(standing, i) {
  if (i === standing.step_now) {
    return 'rung now';
  }
  return i === standing.step_next && standing.counted.high > 0 ? 'rung next' : 'rung';
}

function shopOnLadder(standing, y, left, right) {
  const at = heightOf(standing, standing.counted.typical, y);
  const label = t('ladder.here');
  const reach = [heightOf(standing, standing.counted.high, y), heightOf(standing, standing.counted.low, y)];
  const middle = (left + right) / 2;
  const count = standing.threshold && standing.counted.high > 0
    ? standing.counted.typical + ' / ' + standing.threshold : null;
  return [
    reach[1] - reach[0] > 2 && h('rect', { class: 'band', x: left, width: right - left, y: reach[0], height: reach[1] - reach[0] }),
    h('line', { class: 'pin-line', x1: left - 8, x2: right + 6, y1: at, y2: at }),
    h('circle', { class: 'pin', cx: middle, cy: at - 20, r: 6 }),
    h('path', { class: 'pin', d: `M${middle - 8} ${at} v-5 a8 8 0 0 1 16 0 v5z` }),
    h('text', { class: 'pin-count', x: left - 12, y: at - 3 }, label),
    count && h('text', { class: 'pin-count', x: left - 12, y: at + 12 }, count),
  ];
}

function heightOf(standing, count, y) {
  if (standing.counted.high === 0) {
    return y(standing.step_now);
  }
  if (count === 0) {
    return y(-1);
  }
  const { threshold } = standing;
  if (threshold && count >= threshold) {
    return y(Math.max(standing.step_at_threshold, 0));
  }
  const below = standing.step_below_threshold;
  const above = standing.step_at_threshold;
  const share = threshold && above > below ? count / threshold : 0;
  return y(below) + (y(above) - y(below)) * share * 0.94;
}

function side(standing) {
  const worst = standing.ladder[standing.worst_step];
  const rows = [
    [t('ladder.distance'), distance(standing)],
    [t('ladder.byLine'), counted(standing.lines), standing.unit === 'line' && t('ladder.most')],
    [t('ladder.byOrder'), counted(standing.orders), standing.unit === 'order' && t('ladder.most')],
    [t('ladder.worst', { n: number(standing.counted.most) }), worst ? said(worst.name) : t('ladder.none')],
    [t('ladder.findings'), number(standing.findings), standing.severe_findings > 0 && t('ladder.severe', { n: standing.severe_findings })],
    [t('ladder.rests'), standing.incidents.length ? incidentLinks(standing.incidents) : t('source.none')],
  ];
  return h('div', null,
    h('dl', { class: 'facts' }, rows.map(([name, value, small]) =>
      h('div', null, h('dt', null, name), h('dd', null, value, small && h('small', null, small))))),
    h('p', { class: 'note aside' }, t('ladder.if')),
    standing.assumptions.length > 0 && h('div', null, h('p', { class: 'note' }, h('b', null, t('ladder.assumptions'))),
      h('ul', { class: 'limits note' }, standing.assumptions.map(a => h('li', null, said(a))))));
}

function counted(count) {
  return `${number(count.typical)} (${number(count.low)}–${number(count.high)})`;
}

function distance(standing) {
  if (standing.to_next_step !== null) {
    return t('ladder.distance.more', { n: number(standing.to_next_step) });
  }
  return t(standing.threshold ? 'ladder.distance.top' : 'ladder.distance.none');
}

function incidentLinks(ids) {
  const shown = ids.slice(0, 6).map(id => h('a', { href: '#' + id }, id));
  const parts = shown.flatMap((link, i) => (i ? [', ', link] : [link]));
  return ids.length > 6 ? [...parts, ' …'] : parts;
}
