// What the browser baseline, Chromium 90, does not know. Syntax is the bundler's business; this finds interfaces and styles,
// of which no bundler knows.
import ts from 'typescript'

/** Methods by name: `x.name(…)` is a finding whatever `x` is; with the Chromium that first had them. */
const methods = new Map([
  ['at', 92],
  ['findLast', 97],
  ['findLastIndex', 97],
  ['toSorted', 110],
  ['toReversed', 110],
  ['toSpliced', 110],
  ['isWellFormed', 111],
  ['toWellFormed', 111],
  ['checkVisibility', 105],
  ['showPopover', 114],
  ['togglePopover', 114],
  ['getSetCookie', 113],
  ['setHTMLUnsafe', 124],
  ['isSubsetOf', 122],
  ['isSupersetOf', 122],
  ['isDisjointFrom', 122],
  ['symmetricDifference', 122],
])

/** Members of what is named before the dot. */
const members = new Map([
  ['Object.hasOwn', 93],
  ['Object.groupBy', 117],
  ['Map.groupBy', 117],
  ['Array.fromAsync', 121],
  ['Promise.withResolvers', 119],
  ['Promise.try', 128],
  ['AbortSignal.timeout', 103],
  ['AbortSignal.any', 116],
  ['URL.canParse', 120],
  ['URL.parse', 126],
  ['Iterator.from', 122],
  ['Intl.supportedValuesOf', 99],
  ['Intl.DurationFormat', 129],
  // Newer, and absent on plain http besides, where many offices are.
  ['crypto.randomUUID', 92],
  ['document.startViewTransition', 111],
  ['navigator.userAgentData', 90],
])

/** Names of the page itself. */
const globals = new Map([
  ['structuredClone', 98],
  ['scheduler', 94],
  ['Temporal', 144],
  ['navigation', 102],
])

const nameOf = (node) =>
  ts.isIdentifier(node)
    ? node.text
    : ts.isPropertyAccessExpression(node)
      ? `${nameOf(node.expression)}.${node.name.text}`
      : ''

/** `window.crypto.randomUUID` and `crypto.randomUUID` are one thing. */
const plain = (name) => name.replace(/^(?:window|globalThis|self)\./, '')

function newerAt(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const name = plain(nameOf(node))
    if (members.has(name)) return name
    if (globals.has(name)) return name
    const called = ts.isCallExpression(node.parent) && node.parent.expression === node
    return called && methods.has(node.name.text) ? node.name.text : undefined
  }
  if (!ts.isIdentifier(node) || !globals.has(node.text)) return undefined
  const { parent } = node
  const called = ts.isCallExpression(parent) && parent.expression === node
  const entered = ts.isPropertyAccessExpression(parent) && parent.expression === node
  return called || entered ? node.text : undefined
}

/** The interfaces in a script that the baseline does not know, each once. */
export function newerScript(text) {
  const found = new Set()
  const walk = (node) => {
    const newer = newerAt(node)
    if (newer !== undefined) found.add(newer)
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))
  return [...found].sort()
}

/** Styles by what they look like, whether in a style sheet or in the texts that a component library makes one of. */
const styles = new Map([
  [':has()', /:has\(/],
  [':dir()', /:dir\(/],
  [':user-valid', /:user-(?:in)?valid/],
  ['@container', /@container\b/],
  ['@layer', /@layer\s/],
  ['@scope', /@scope\b/],
  ['@starting-style', /@starting-style\b/],
  ['color-mix()', /color-mix\(/],
  ['oklch()', /\bokl(?:ch|ab)\(/],
  ['light-dark()', /light-dark\(/],
  ['subgrid', /\bsubgrid\b/],
  ['dvh', /\d(?:[dsl]v[hw]|cq[whib]|r?lh)\b/],
  ['text-wrap', /\btext-?wrap\b/i],
  ['accent-color', /\baccent-?color\b/i],
  ['field-sizing', /\bfield-?sizing\b/i],
  ['scrollbar-gutter', /\bscrollbar-?gutter\b/i],
])

/** Only in style sheets: a rule within a rule, and transforms as properties of their own. */
const sheetStyles = new Map([
  ['nesting', /\{[^{}]*&[^{}]*\{/],
  ['translate', /[;{]\s*(?:translate|rotate|scale)\s*:/],
])

const matching = (text, known) => [...known].filter(([, pattern]) => pattern.test(text)).map(([name]) => name)

/** The styles in a style sheet that the baseline does not know. */
export const newerStyle = (text) => matching(text, new Map([...styles, ...sheetStyles]))

/** The styles that the texts in a script ask for and the baseline does not know. */
export function newerStyleInScript(text) {
  const found = new Set()
  const walk = (node) => {
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    const isKey = ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)
    const shown = isText ? node.text : isKey ? node.name.text : ''
    for (const name of matching(shown, styles)) found.add(name)
    ts.forEachChild(node, walk)
  }
  walk(ts.createSourceFile('script.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS))
  return [...found].sort()
}
