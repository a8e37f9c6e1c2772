// Why an incident may have happened: every cause as a bar, and of the likeliest what speaks for and against it.

function causes(why) {
  const [likeliest] = why.causes;
  const head = { cause: t('cause.' + likeliest.cause), chance: percent(likeliest.p) };
  return h('div', { class: 'causes' },
    h('h4', null, t('cause.title')),
    h('p', null, h('b', null, t(why.told ? 'cause.told' : 'cause.not_enough', head))),
    h('ul', { class: 'chances' }, why.causes.map(chance => h('li', null,
      h('span', null, t('cause.' + chance.cause)),
      h('svg', { viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
        h('rect', { class: 'track', width: 100, height: 6 }), h('rect', { width: (100 * chance.p).toFixed(1), height: 6 })),
      h('span', { class: 'num' }, percent(chance.p))))),
    speaks('cause.for', why.speaks_for),
    speaks('cause.against', why.speaks_against),
    !why.told && h('p', { class: 'ask' }, why.would_tell.length === 0 ? t('cause.no_column_would')
      : t('cause.would_tell', { columns: list(why.would_tell.map(column => word('column.', column))) })));
}

function speaks(key, said) {
  return said.length > 0 && h('div', null, h('h5', null, t(key)), h('ul', null, said.map(figure => h('li', null, figureSaid(figure)))));
}

function figureSaid({ figure, unit, value, usual }) {
  if (unit === 'yes_no') {
    return t('figure.' + figure + '.' + value);
  }
  const said = t('figure.' + figure, { value: measured(unit, value) });
  return usual === null || usual === undefined ? said : t('cause.usual', { said, usual: measured(unit, usual) });
}

function measured(unit, value) {
  return unit === 'share' ? percent(value) : unit === 'hours' ? span(value * 3600) : number(value, value < 10 ? 2 : 0);
}
