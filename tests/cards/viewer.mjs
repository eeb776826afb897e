/**
 * The page of all cards, in the browser: the official renderer draws each card when it is scrolled near the viewport.
 */
// The complete build: with the ES modules, a bundler drops those that only register an element, such as tables.
import * as AdaptiveCards from 'adaptivecards/dist/adaptivecards.js';

/** The data embedded in the page: the cards, the themes and the widths in pixels. */
const { samples, themes, widths } = JSON.parse(document.getElementById('data').textContent);
const query = new URLSearchParams(location.search);
const chosenThemes = Object.keys(themes).filter((theme) => [null, '', theme].includes(query.get('theme')));
const wanted = (query.get('card') ?? '').toLowerCase();

function element(tag, properties = {}, children = []) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

/** Returns the names of chart elements, which Teams supports and the renderer does not; each of them has a fallback. */
function chartsIn(value) {
  if (Array.isArray(value)) return value.flatMap(chartsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof value.type === 'string' && value.type.startsWith('Chart.') ? [value.type] : [];
  return [...own, ...Object.values(value).flatMap(chartsIn)];
}

function drawn(card, theme) {
  const adaptiveCard = new AdaptiveCards.AdaptiveCard();
  adaptiveCard.hostConfig = new AdaptiveCards.HostConfig(themes[theme].hostConfig);
  adaptiveCard.parse(structuredClone(card), new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
  return adaptiveCard.render();
}

function frame({ card }, theme, width) {
  const { page, text, line } = themes[theme].colours;
  const inside = element('div', { className: `card ${theme}` });
  inside.style.cssText = `width:${width}px;border-color:${line}`;
  const draw = () => inside.childElementCount === 0 && inside.append(drawn(card, theme));
  new IntersectionObserver(([entry]) => entry.isIntersecting && draw(), { rootMargin: '600px' }).observe(inside);
  const caption = element('figcaption', { textContent: `${theme}, ${width} px` });
  const figure = element('figure', {}, [caption, inside]);
  figure.style.cssText = `background:${page};color:${text}`;
  return figure;
}

function section(sample, index) {
  const { name, size, card } = sample;
  const json = JSON.stringify(card, null, 2);
  const bytes = new TextEncoder().encode(JSON.stringify(card)).length;
  const charts = [...new Set(chartsIn(card))];
  const note = charts.length === 0 ? [] : [`In Teams a chart stands where its fallback is here: ${charts.join(', ')}.`];
  const rows = chosenThemes.map((theme) =>
    element(
      'div',
      { className: 'row' },
      widths.map((width) => frame(sample, theme, width)),
    ),
  );
  return element('section', { id: `card-${index}` }, [
    element('h2', { textContent: `${name} (${size})` }),
    element('p', { textContent: [`${bytes.toLocaleString('en-GB')} bytes.`, ...note].join(' ') }),
    ...rows,
    element('details', {}, [element('summary', { textContent: 'JSON' }), element('pre', { textContent: json })]),
  ]);
}

// Markdown is shown as plain text: Teams supports a subset of it, the renderer none without a library.
const shown = samples.filter(({ name, size }) => `${name} ${size}`.toLowerCase().includes(wanted));
document.querySelector('main').append(...shown.map(section));
document.getElementById('count').textContent = `${shown.length} of ${samples.length} cards`;
document.getElementById('card').value = query.get('card') ?? '';
document.getElementById('theme').value = query.get('theme') ?? '';
