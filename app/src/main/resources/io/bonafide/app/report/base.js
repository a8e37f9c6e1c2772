// Words, numbers and elements. Everything that came from a file reaches the page through text nodes only.

const data = JSON.parse(document.getElementById('data').textContent);
const texts = JSON.parse(document.getElementById('texts').textContent);
const query = new URLSearchParams(location.search);
const state = { lang: 'en', theme: 'light', redraw: [] };

function byId(id) {
  return document.getElementById(id);
}

function h(tag, props, ...children) {
  const svg = svgTags.has(tag);
  const element = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (typeof value === 'function') {
      element.addEventListener(name.slice(2), value);
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  append(element, children);
  return element;
}

const svgTags = new Set(['svg', 'path', 'rect', 'line', 'circle', 'g', 'text', 'title', 'defs', 'pattern', 'polygon']);

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false && child !== '') {
      element.append(child);
    }
  }
}

function fill(id, ...children) {
  const element = byId(id);
  element.replaceChildren();
  append(element, children);
}

// The text of a key, with {name} replaced by what is given, and {name|row|rows} by the word that agrees with it.
function t(key, values) {
  const template = texts[state.lang][key];
  return template === undefined ? key : put(template, values);
}

function has(key) {
  return texts[state.lang][key] !== undefined;
}

function put(template, values) {
  return template.replace(/\{([a-zA-Z0-9_.]+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (whole, name, one, many) => {
    if (!values || !(name in values)) {
      return whole;
    }
    return one === undefined ? values[name] : String(values[name]) === '1' ? one : many;
  });
}

function said(pair) {
  return state.lang === 'zh' ? pair.zh : pair.en;
}

function word(prefix, code) {
  return has(prefix + code) ? t(prefix + code) : code;
}

function locale() {
  return state.lang === 'zh' ? 'zh-CN' : 'en';
}

function number(value, digits) {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits || 0 }).format(value);
}

// To a tenth, but what is not 0 never reads as 0.
function expectation(value) {
  return value > 0 && value < .05
    ? new Intl.NumberFormat(locale(), { maximumSignificantDigits: 1 }).format(value) : number(value, 1);
}

function percent(value) {
  if (value > 0 && value < 0.001) {
    return t('value.percent.tiny');
  }
  if (value < 1 && value > 0.999) {
    return t('value.percent.huge');
  }
  return new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

function money(minor, currency) {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
  return new Intl.NumberFormat(locale(), { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .format(minor / 10 ** digits);
}

function list(words) {
  if (words.length < 2) {
    return words.join('');
  }
  return t('list.and', { first: words.slice(0, -1).join(t('list.comma')), last: words[words.length - 1] });
}

// A length of time in its two largest units.
function span(seconds) {
  const sign = seconds < 0 ? '−' : '';
  let rest = Math.round(Math.abs(seconds));
  const parts = [];
  for (const [key, size] of [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]]) {
    const n = Math.floor(rest / size);
    rest -= n * size;
    if (n > 0 && parts.length < 2) {
      parts.push(t('value.' + key, { n }));
    }
  }
  return sign + (parts.join(' ') || t('value.second', { n: 0 }));
}

// The day of an instant in the shop's zone, as 2026-10-01.
function day(at) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: data.run.zone, dateStyle: 'short' }).format(new Date(at));
}

// The sign of a band: a shield whose mark differs with it, so that colour is never alone.
function shield(band) {
  const mark = {
    suspect: [h('path', { d: 'M8 4.2v4.6', stroke: 'currentColor', 'stroke-width': 1.9, 'stroke-linecap': 'round' }),
      h('circle', { cx: 8, cy: 11.4, r: 1.15, fill: 'currentColor' })],
    watch: [h('path', { d: 'M6.1 6.2a1.9 1.9 0 1 1 2.7 1.7c-.6.3-.8.6-.8 1.2', stroke: 'currentColor', 'stroke-width': 1.5,
      fill: 'none', 'stroke-linecap': 'round' }), h('circle', { cx: 8, cy: 11.3, r: 1, fill: 'currentColor' })],
    clear: [h('path', { d: 'M5.4 8h5.2', stroke: 'currentColor', 'stroke-width': 1.7, 'stroke-linecap': 'round' })],
  }[band];
  return h('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true', focusable: 'false' },
    h('path', { d: 'M8 .9 14 3v4.6c0 3.7-2.4 6.3-6 7.5-3.6-1.2-6-3.8-6-7.5V3z', fill: 'none', stroke: 'currentColor',
      'stroke-width': 1.4, 'stroke-linejoin': 'round' }), mark);
}

function bandMark(band) {
  return h('span', { class: 'mark ' + band }, shield(band), t('band.' + band));
}

function shopName(index) {
  const shop = data.shops[index];
  return word('platform.', shop.platform) + ' ' + shop.shop_id;
}

function announce(message) {
  byId('announce').textContent = message;
}

// A table with its roles spelt out, because on a phone its rows are laid out as blocks.
function table(caption, heads, rows) {
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': caption },
    h('table', null, h('caption', null, caption),
      h('thead', null, h('tr', null, heads.map(head => h('th', { scope: 'col', class: head.num && 'num' }, head.text)))),
      h('tbody', null, rows.map(row => h('tr', null, row.map((cell, i) => i === 0
        ? h('th', { scope: 'row' }, cell) : h('td', { class: heads[i].num && 'num' }, cell)))))));
}

function empty(...paragraphs) {
  return h('div', { class: 'empty' }, paragraphs.map(text => h('p', null, text)));
}
