(() => {
  'use strict';
  const page = document, card = page.getElementById('card'), korean = page.getElementById('ko');
  const words = (element, name) => (element.dataset[name] || '').split(' ').filter(Boolean);
  const make = (tag, text, lang) => {
    const element = page.createElement(tag);
    element.textContent = text;
    if (lang) element.lang = lang;
    return element;
  };
  let shown = null;
  const clear = () => {
    for (const lit of page.querySelectorAll('.lit')) lit.classList.remove('lit');
    for (const on of page.querySelectorAll('.on')) on.classList.remove('on');
    card.replaceChildren();
    shown = null;
  };
  const bring = element => {
    if (!korean || !korean.contains(element) || korean.scrollHeight <= korean.clientHeight + 1) return;
    const inner = element.getBoundingClientRect(), outer = korean.getBoundingClientRect();
    if (inner.top < outer.top + 24 || inner.bottom > outer.bottom - 24) korean.scrollTop += inner.top - outer.top - outer.height / 3;
  };
  const light = element => {
    if (element === shown) return;
    clear();
    shown = element;
    const keys = words(element, 'k');
    element.classList.add('lit');
    for (const other of page.querySelectorAll('[data-a]')) if (words(other, 'a').some(k => keys.includes(k))) other.classList.add('lit');
    const mark = keys.length ? page.getElementById(keys[0]) : element;
    const info = mark && mark.dataset.en ? mark : element;
    if (info.dataset.en) card.append(make('b', info.dataset.en));
    if (keys.length) {
      const lit = [...page.querySelectorAll('#ko [data-a]')].filter(e => words(e, 'a').includes(keys[0]));
      card.append(make('span', lit.map(e => e.textContent).join(''), 'ko'));
      if (lit.length && !korean.contains(element)) bring(lit[0]);
    }
    for (const note of new Set([element.dataset.note, info.dataset.note])) if (note) card.append(make('small', note));
  };
  const wash = element => {
    for (const on of page.querySelectorAll('.on')) on.classList.remove('on');
    const sources = element.dataset.s === undefined ? [element.dataset.n] : words(element, 's');
    for (const other of page.querySelectorAll('.s'))
      if (sources.includes(other.dataset.n)) {
        other.classList.add('on');
        if (element.dataset.s !== undefined && !element.classList.contains('en') && other.dataset.n === sources[0]) bring(other);
      }
    for (const other of page.querySelectorAll('.en[data-s]')) if (words(other, 's').some(s => sources.includes(s))) other.classList.add('on');
  };
  const point = target => {
    if (!(target instanceof Element)) return;
    const word = target.closest('[data-k],.m.open'), sentence = target.closest('[data-s],[data-n]');
    if (word) light(word); else if (shown) clear();
    if (sentence) wash(sentence); else if (!word) clear();
  };
  page.addEventListener('pointerover', e => point(e.target));
  page.addEventListener('focusin', e => point(e.target));
  page.addEventListener('click', e => point(e.target));
  page.addEventListener('keydown', e => { if (e.key === 'Escape') clear(); });
  addEventListener('beforeprint', () => { clear(); for (const d of page.querySelectorAll('details')) d.open = true; });
})();
