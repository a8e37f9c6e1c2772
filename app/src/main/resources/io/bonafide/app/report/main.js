// Language, appearance, printing; then everything is drawn.

const sections = ['ladder', 'time', 'incidents', 'rings', 'orders', 'innocence', 'unjudged', 'aside', 'limits', 'source'];
const dark = matchMedia('(prefers-color-scheme: dark)');
const printing = matchMedia('print');
let theme = ['light', 'dark'].includes(query.get('theme')) ? query.get('theme') : 'auto';

function firstLanguage() {
  const wanted = query.get('lang') || data.lang || navigator.language || 'en';
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function choice(key, options, current, choose) {
  return h('div', { class: 'group', role: 'group', 'aria-label': t(key) }, options.map(([value, name, lang]) =>
    h('button', { type: 'button', lang, id: 'choose-' + value, 'aria-pressed': String(value === current), onclick: () => {
      choose(value);
      byId('choose-' + value).focus();
    } }, name)));
}

function renderControls() {
  fill('controls',
    choice('lang.label', [['zh', '中文', 'zh-CN'], ['en', 'English', 'en']], state.lang, value => { state.lang = value; render(); }),
    choice('theme.label', ['auto', 'light', 'dark'].map(v => [v, t('theme.' + v)]), theme, value => { theme = value; renderControls(); paint(); }),
    h('button', { type: 'button', onclick: () => print() }, t('print')));
}

function renderContents() {
  byId('contents').setAttribute('aria-label', t('nav.label'));
  fill('contents', h('ul', null, sections.map(id => h('li', null, h('a', { href: '#' + id }, t(id + '.title'))))));
}

function paint() {
  const shade = state.print ? 'light' : theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset.theme = shade;
  redraw();
}

function redraw() {
  state.redraw.forEach(draw => draw());
  drawChart();
}

function render() {
  document.documentElement.lang = locale();
  state.redraw = [];
  for (const element of document.querySelectorAll('[data-t]')) {
    element.textContent = t(element.dataset.t);
  }
  renderControls();
  renderContents();
  renderHeadline();
  renderLadder();
  renderTime();
  renderIncidents();
  renderRings();
  renderOrders();
  renderInnocence();
  renderUnjudged();
  renderAside();
  renderLimits();
  renderSource();
}

// On paper: light, the first rows in one go, everything unfolded, the chart as wide as the page.
function forPrint(on) {
  if (state.print === on) {
    return;
  }
  state.print = on;
  view.size = on ? PRINTED : PAGE;
  cards.incidents = on || cards.incidents;
  cards.rings = on || cards.rings;
  document.body.classList.toggle('printing', on);
  paint();
  renderIncidents();
  renderRings();
  if (data.lines.length > 0) {
    renderRows();
  }
}

state.lang = firstLanguage();
document.documentElement.dataset.theme = theme === 'auto' ? (dark.matches ? 'dark' : 'light') : theme;
render();
dark.addEventListener('change', paint);
printing.addEventListener('change', () => forPrint(printing.matches));
addEventListener('beforeprint', () => forPrint(true));
addEventListener('afterprint', () => forPrint(false));
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) {
    width = innerWidth;
    redraw();
  }
});
document.fonts.ready.then(() => state.redraw.forEach(draw => draw()));
