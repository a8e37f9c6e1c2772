// The exposure ladder: the steps as a list for everyone, and the ladder itself drawn beside it to the list's measure.

function renderLadder() {
  if (data.standings.length === 0) {
    fill('ladder-body', empty(t('headline.noPack')));
    return;
  }
  const climbs = data.standings.filter(standing => standing.exposure.headline);
  fill('ladder-body', data.standings.map(standing => (standing.exposure.headline
    ? h('div', { class: 'climb' }, climb(standing), side(standing)) : empty(ladderOf(standing), said(standing.exposure.why)))),
  climbs.some(s => rungsOf(s.exposure).rungs.some(isUnverified)) && h('p', { class: 'note' }, t('ladder.unverified.note')));
}

function isUnverified(rung) {
  return !rung.verified || rung.consequences.some(c => !c.verified);
}

function ladderOf({ shop, exposure, from, to }) {
  const platform = data.shops.length > 1 && data.shops[shop] ? shopName(shop) : word('platform.', exposure.shop.platform);
  return t('ladder.lead', { platform, pack: exposure.pack_id + ' ' + exposure.version_id, from, to });
}

function climb(standing) {
  const { exposure } = standing;
  const on = rungsOf(exposure);
  const steps = on.rungs.map((rung, i) => stepItem(exposure, rung, i)).reverse();
  const grounded = here(exposure) < 0;
  const ground = h('li', { class: 'ground' + (grounded ? ' stands' : ''), 'aria-current': grounded && 'step' },
    h('h3', null, t('ladder.ground')));
  const items = [...steps, ground];
  const box = h('div', { class: 'ladder' }, h('ol', { reversed: true }, items));
  const picture = h('svg', { role: 'img', 'aria-label': position(exposure) });
  box.prepend(picture);
  const draw = () => drawLadder(picture, items, exposure);
  state.redraw.push(draw);
  requestAnimationFrame(draw);
  return h('div', null, h('p', { class: 'lead' }, ladderOf(standing)), box);
}

// The rung that the shop stands on: where the would-be finding would be graded, or what findings have reached.
function here(exposure) {
  return Math.max(exposure.standing.reached, rungsOf(exposure).if_found_now);
}

function position(exposure) {
  const { rungs } = rungsOf(exposure);
  const rung = rungs[here(exposure)];
  return t('ladder.picture', { steps: rungs.length,
    position: rung ? t('ladder.at.step', { step: said(rung.label) }) : t('ladder.at.ground') });
}

function stepItem(exposure, rung, i) {
  const notes = [rung.reached && t('ladder.now'), rung.if_found_now && t('ladder.would'), !rung.verified && t('ladder.unverified')];
  const stands = i === here(exposure);
  return h('li', { class: stands && 'stands', 'aria-current': stands && 'step' },
    h('div', { class: 'step-name' }, h('h3', null, said(rung.label)), notes.filter(Boolean).map(note => h('span', { class: 'tag' }, note))),
    h('p', { class: 'trigger' }, said(rung.trigger)),
    h('p', null, rung.consequences.map((c, k) => [k ? t('list.semicolon') : '', said(c.says), !c.verified && [' ', h('span', { class: 'tag' }, t('ladder.unverified'))]])),
    rung.damages && h('p', null, t('ladder.damages', { damages: money(rung.damages.minor, rung.damages.currency) })),
    h('p', { class: 'chance' }, t('ladder.chance', { chance: percent(rung.chance) })));
}

// Rungs stand at the height of their items' names; the shop stands between two of them in proportion to its count.
function drawLadder(picture, items, exposure) {
  const box = picture.parentElement.getBoundingClientRect();
  const width = picture.getBoundingClientRect().width;
  if (box.height === 0 || width === 0) {
    return;
  }
  const heights = items.map(item => item.getBoundingClientRect().top - box.top + 13);
  const y = step => heights[heights.length - 2 - step];
  const right = width - 14;
  const left = Math.max(width * 0.42, 72);
  picture.setAttribute('viewBox', `0 0 ${width} ${box.height}`);
  picture.replaceChildren();
  append(picture, [
    [left, right].map(x => h('line', { class: 'rail', x1: x, x2: x, y1: 3, y2: y(-1) + 6 })),
    h('line', { class: 'floor', x1: left - 24, x2: width, y1: y(-1) + 10, y2: y(-1) + 10 }),
    rungsOf(exposure).rungs.map((rung, i) => h('line', { class: rungClass(rung), x1: left, x2: right, y1: y(i), y2: y(i) })),
    shopOnLadder(exposure, y, left, right),
  ]);
}

function rungClass(rung) {
  if (rung.reached) {
    return 'rung now';
  }
  return rung.if_found_now ? 'rung next' : 'rung';
}

function shopOnLadder(exposure, y, left, right) {
  const { counted, low, high, of } = exposure.headline;
  const [at, top, bottom] = [counted, high, low].map(count => heightOf(exposure, count, y));
  const middle = (left + right) / 2;
  return [
    bottom - top > 2 && h('rect', { class: 'band', x: left, width: right - left, y: top, height: bottom - top }),
    h('line', { class: 'pin-line', x1: left - 8, x2: right + 6, y1: at, y2: at }),
    h('circle', { class: 'pin', cx: middle, cy: at - 20, r: 6 }),
    h('path', { class: 'pin', d: `M${middle - 8} ${at} v-5 a8 8 0 0 1 16 0 v5z` }),
    h('text', { class: 'pin-count', x: left - 12, y: at - 3 }, t('ladder.here')),
    h('text', { class: 'pin-count', x: left - 12, y: at + 12 }, of ? counted + ' / ' + of : String(counted)),
  ];
}

// A count stands on the rung of the last step that it reaches, and as far towards the next as it is of that one's number.
function heightOf(exposure, count, y) {
  const { steps } = rungsOf(exposure);
  const reached = steps.filter(step => step.from <= count).length - 1;
  if (count === 0 || reached < 0) {
    return y(exposure.standing.reached);
  }
  const next = steps[reached + 1];
  const base = y(steps[reached].rung);
  return next ? base + (y(next.rung) - base) * 0.94 * count / next.from : base;
}

function side({ exposure, incidents }) {
  const unit = unitOf(exposure);
  const on = rungsOf(exposure);
  const worst = on.rungs[on.worst];
  const { findings, severe } = exposure.standing;
  const rows = [
    [t('ladder.distance'), distance(exposure, on)],
    on.to_clear && [t('ladder.clear'), number(on.to_clear)],
    [t('ladder.byLine'), range(exposure.would_be.lines), unit === 'line' && t('ladder.most')],
    [t('ladder.byOrder'), range(exposure.would_be.orders), unit === 'order' && t('ladder.most')],
    [t('ladder.worst', { n: number(countOf(exposure).most) }), worst ? said(worst.label) : t('ladder.none')],
    [t('ladder.findings'), number(findings.length), severe > 0 && t('ladder.severe', { n: severe })],
    [t('ladder.rests'), incidents.length ? incidentLinks(incidents) : t('source.none')],
    ...otherBranches(exposure, unit), ...running(exposure.standing), ...revoked(exposure, on)];
  return h('div', null,
    h('dl', { class: 'facts' }, rows.filter(Boolean).map(([name, value, small]) =>
      h('div', null, h('dt', null, name), h('dd', null, value, small && h('small', null, small))))),
    h('p', { class: 'note aside' }, t('ladder.if')),
    sentences('ladder.questions', exposure.questions), sentences('ladder.assumptions', exposure.assumptions));
}

function sentences(title, all) {
  return all.length > 0 && h('div', null, h('p', { class: 'note' }, h('b', null, t(title))),
    h('ul', { class: 'limits note' }, all.map(sentence => h('li', null, said(sentence)))));
}

// Each way in which what the platform does not publish could turn out worse.
function otherBranches(exposure, unit) {
  if (countOf(exposure).most === 0) {
    return [];
  }
  return exposure.branches.slice(1).map(branch => {
    const on = onRungs(branch, unit);
    const rung = on.rungs[on.if_found_now];
    return rung && [t('ladder.otherwise') + ': ' + said(branch.says), said(rung.label)];
  });
}

function running(standing) {
  return [
    ...standing.points.filter(p => p.points > 0).map(p => [t('ladder.points', { title: said(p.title) }), number(p.points)]),
    ...standing.measures.map(m => [t('ladder.running'), word('measure.', m.kind), [m.item_id, day(m.span.to)].filter(Boolean).join(' · ')]),
    ...standing.appeals.map(a => [t('ladder.appeal', { finding: a.finding_id }), day(a.deadline.at), !a.deadline.verified && t('ladder.unverified')]),
  ];
}

function revoked(exposure, on) {
  return exposure.if_revoked.map(r => {
    const rung = on.rungs[r.if_found_now];
    return [t('ladder.revoked', { finding: r.finding_id }), rung ? said(rung.label) : t('ladder.none')];
  });
}

function range(count) {
  return `${number(count.rounded)} (${number(count.low)}–${number(count.high)})`;
}

function distance(exposure, on) {
  if (on.next) {
    return t('ladder.distance.more', { n: number(on.next.more) });
  }
  return t(exposure.headline.of ? 'ladder.distance.top' : 'ladder.distance.none');
}

function incidentLinks(ids) {
  const shown = ids.slice(0, 6).map(id => h('a', { href: '#' + id }, id));
  const parts = shown.flatMap((link, i) => (i ? [', ', link] : [link]));
  return ids.length > 6 ? [...parts, ' …'] : parts;
}
