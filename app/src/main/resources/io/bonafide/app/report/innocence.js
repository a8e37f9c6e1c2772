// Suspect orders beside verified ones: what was chosen, what was compared, and never the word genuine.

function renderInnocence() {
  fill('innocence-body', h('p', { class: 'lead' }, t('innocence.lead')), data.run.shops.map(innocenceOf),
    h('p', { class: 'note' }, t('innocence.limits')));
}

function innocenceOf(shop, i) {
  const found = shop.innocence;
  const values = { level: percent(found.level), verified: number(found.selection[found.selection.length - 1].lines) };
  return [data.run.shops.length > 1 && h('h3', null, shopName(i)),
    found.comparisons.length === 0 ? h('p', null, t('innocence.nobody'))
      : [h('p', null, t(found.selection[0].lines === 0 ? 'innocence.noLabels' : 'innocence.summary', values)), comparisons(found)],
    found.unclassed > 0 && h('p', { class: 'note' }, t('innocence.unclassed', { n: number(found.unclassed) })),
    h('details', { open: found.selection[0].lines > 0 }, h('summary', null, t('innocence.rule', values)),
      table(t('innocence.rule.caption'), [{ text: t('innocence.col.condition') }, { text: t('innocence.col.left'), num: true }],
        found.selection.map(left => [t('condition.' + left.condition), number(left.lines)])))];
}

function comparisons(found) {
  const heads = ['class', 'season', 'verified', 'tested', 'suspects', 'result'].map((key, i) => ({
    text: t('innocence.col.' + key), num: i > 1 && i < 5 }));
  return table(t('innocence.caption'), heads, found.comparisons.map(c => [c.item_class, seasonName(c.season),
    number(c.verified) + (c.doubtful > 0 ? t('innocence.doubtful', { n: number(c.doubtful) }) : ''), number(c.tested), number(c.suspects), result(c, found.level)]));
}

function result(c, level) {
  return c.needed === null
    ? t('innocence.told', { apart: number(c.distinguishable), rest: number(c.suspects - c.distinguishable), level: percent(level) })
    : t('innocence.refused', { verified: number(c.verified), needed: number(c.needed) });
}

function seasonName(code) {
  const [year, part] = code.split('-');
  return h('span', { class: 'tight' }, t('season.' + part, { year }));
}

// Beside a line: where it stands, if it was compared.
function besideVerified(line) {
  const level = percent(data.run.shops[line.shop].innocence.level);
  return line.standing && h('p', { class: 'beside' }, t(line.standing.apart ? 'innocence.line.apart' : 'innocence.line.not', {
    level, p: new Intl.NumberFormat(locale(), { maximumSignificantDigits: 2 }).format(line.standing.p) }));
}

// What would clear a line, each computed by hearing the line again under the supposition.
function clearing(line) {
  return line.clears.length > 0 && h('details', { class: 'clears' }, h('summary', null, t('clears.title')),
    h('ul', { class: 'why' }, line.clears.map(c => h('li', null, t('clears.say', {
      supposed: supposition(c), p: percent(c.p), band: t('band.' + c.band) })))));
}

function supposition(c) {
  if (c.supposed === 'delivered') {
    return c.place ? t('clears.delivered.in', { place: c.place }) : t('clears.delivered');
  }
  return c.detectors.length > 1 ? t('clears.together', { names: list(c.detectors.map(detectorName)) })
    : t('clears.without', { name: detectorName(c.detectors[0]), why: explanation(c.detectors[0]) });
}

function explanation(detector) {
  return [detector, detector.split('.')[0]].map(code => 'clears.why.' + code).filter(has).map(key => t(key))[0] || t('clears.why');
}
