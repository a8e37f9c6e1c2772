// A fact as a sentence: the detector's own words with the fact's figures, each in the quantity's unit.

function detectorName(code) {
  return word('detector.', code);
}

function sentence(fact) {
  const sign = fact.details.sign === undefined ? {} : { sign: detectorName(fact.details.sign) };
  const values = { ...fact.details, ...sign, value: amount(fact, fact.value), limit: amount(fact, fact.limit),
    window: fact.window === null ? '' : span(fact.window) };
  const key = 'fact.' + fact.detector + '.' + fact.quantity;
  if (has(key)) {
    return t(key, values);
  }
  if (has('fact.' + fact.detector)) {
    return t('fact.' + fact.detector, values);
  }
  if (has('fact.plain.' + fact.quantity)) {
    return begun(t('fact.plain.' + fact.quantity, values)) + t('fact.stop');
  }
  if (has('fact.of.' + fact.quantity)) {
    return begun(t('fact.of.' + fact.quantity, values)) + t('fact.limit.' + fact.limit_is, values)
      + (fact.details.masked === 'true' ? t('fact.masked') : '') + totals(fact, values) + t('fact.stop');
  }
  return t('fact.generic', { ...values, quantity: word('quantity.', fact.quantity), operator: fact.operator, kind: t('fact.' + fact.limit_is) })
    + (fact.window === null ? '' : ' ' + t('fact.window', values));
}

// Of whom the counted orders are, and of how much money.
function totals(fact, values) {
  const { buyers, paid, estimated } = fact.details;
  return (buyers === undefined ? '' : t('fact.buyers', { ...values, buyers: number(Number(buyers)) }))
    + (estimated === 'true' ? t('fact.estimated') : '')
    + (paid === undefined ? '' : t('fact.paid', { ...values, paid: minor(fact, Number(paid)) }));
}

function minor(fact, value) {
  return fact.currency ? money(value, fact.currency) : number(value / 100, 2);
}

function begun(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function amount(fact, value) {
  switch (data.units[fact.quantity]) {
    case 'ratio': return percent(value);
    case 'hours': return span(value * 3600);
    case 'seconds': return span(value);
    case 'minor_money': return minor(fact, value);
    case 'log10_tail': return t('value.tail', { n: value < 15 ? number(10 ** value) : '10^' + Math.round(value) });
    default: return expectation(value);
  }
}

function rowsOf(fact) {
  const rows = fact.rows.map(source => `${source.file}: ${source.rows.join(', ')}`).join('; ');
  const listed = fact.rows.reduce((n, source) => n + source.rows.length, 0);
  const more = fact.rows_in_all - listed;
  return t('orders.rows', { rows }) + (more > 0 ? ' ' + t('orders.rows.more', { n: number(more) }) : '');
}
