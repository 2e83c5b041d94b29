/** What may stand on a slide. Everything else is opened, and its text stays; what is in `dropped` goes with all that is in it. */
const allowed = new Set(
  (
    'p h2 h3 h4 h5 ul ol li dl dt dd div blockquote figure figcaption strong em b i s del code pre kbd abbr sub sup br hr a span ' +
    'table caption thead tbody tr th td svg g path rect circle line polyline polygon ellipse text tspan'
  ).split(' '),
);
const dropped =
  'script,style,template,astro-island,nav,form,button,input,textarea,select,iframe,object,embed,link,meta,noscript,audio,video,img,foreignObject,.no-print,.check,details.figure__table,[hidden]';
const attributes = new Set(
  (
    'class start type lang scope colspan rowspan role aria-label aria-hidden viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry d points ' +
    'text-anchor transform'
  ).split(' '),
);

/** Whether a part of a page is never shown on the wall. */
export const isDropped = (element: Element): boolean => element.matches(dropped);

/** A copy of what stands in an element that runs nothing, fetches nothing and has no ids; links keep their web addresses. */
export function cleanCopy(source: Element, base: string): Element | DocumentFragment {
  const children = document.createDocumentFragment();
  for (const child of source.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) children.append(document.createTextNode(child.textContent ?? ''));
    else if (child instanceof Element && !isDropped(child)) children.append(cleanCopy(child, base));
  }
  const name = source.localName;
  if (!allowed.has(name)) return children;
  const copy = document.createElementNS(source.namespaceURI ?? 'http://www.w3.org/1999/xhtml', name);
  for (const { name: attribute, value } of source.attributes)
    if (attributes.has(attribute)) copy.setAttribute(attribute, value);
  if (name === 'a') setAddress(copy, source.getAttribute('href') ?? '', base);
  copy.append(children);
  return copy;
}

function setAddress(copy: Element, href: string, base: string): void {
  if (!URL.canParse(href, base)) return;
  const to = new URL(href, base);
  if (!/^(?:https?|mailto):$/.test(to.protocol)) return;
  copy.setAttribute('href', to.href);
  // On the wall a link must not take the presentation away.
  copy.setAttribute('target', '_blank');
  copy.setAttribute('rel', 'noreferrer');
}
