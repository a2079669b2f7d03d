import { describe, expect, it } from 'vitest'
import { newerScript, newerStyle, newerStyleInScript } from './baseline.mjs'
import { firstScreenFiles, packedSize } from './first-screen.mjs'

describe('newerScript', () => {
  it.each([
    ['rows.at(-1)', 'at'],
    ['a?.b.toSorted((x,y)=>x-y)', 'toSorted'],
    ['Object.hasOwn(o,"k")', 'Object.hasOwn'],
    ['window.crypto.randomUUID()', 'crypto.randomUUID'],
    ['const id=crypto.randomUUID', 'crypto.randomUUID'],
    ['structuredClone(x)', 'structuredClone'],
    ['globalThis.structuredClone(x)', 'structuredClone'],
    ['fetch(u,{signal:AbortSignal.timeout(5)})', 'AbortSignal.timeout'],
    ['const{promise}=Promise.withResolvers()', 'Promise.withResolvers'],
    ['Object.groupBy(a,f)', 'Object.groupBy'],
    ['Intl.supportedValuesOf("unit")', 'Intl.supportedValuesOf'],
  ])('finds what Chromium 90 lacks in %j', (text, expected) => {
    expect(newerScript(text)).toEqual([expected])
  })

  it.each([
    ['event.at'],
    ['({at:1}).at+2'],
    ['Object.prototype.hasOwnProperty.call(o,"k")'],
    ['rows[rows.length-1]'],
    ['"a".replaceAll("b","c")'],
    ['crypto.getRandomValues(a)'],
    ['"structuredClone(x)"'],
    ['const o={structuredClone:1}'],
  ])('leaves %j alone', (text) => {
    expect(newerScript(text)).toEqual([])
  })
})

describe('newerStyle', () => {
  it.each([
    ['a:has(b){color:red}', ':has()'],
    ['@container (width>1px){a{color:red}}', '@container'],
    ['@layer base{a{color:red}}', '@layer'],
    ['a{color:color-mix(in srgb,red,blue)}', 'color-mix()'],
    ['a{height:100dvh}', 'dvh'],
    ['a{grid-template-columns:subgrid}', 'subgrid'],
    ['a{text-wrap:balance}', 'text-wrap'],
    ['a{accent-color:red}', 'accent-color'],
    ['a{color:red;&:hover{color:blue}}', 'nesting'],
    ['a{scale:2}', 'translate'],
  ])('finds what Chromium 90 lacks in %j', (text, expected) => {
    expect(newerStyle(text)).toEqual([expected])
  })

  it.each([
    ['a:is(b,c):where(d){inset:0;aspect-ratio:1;gap:2px}'],
    ['@media print{a{height:100vh;transform:scale(2)}}'],
    ['.dvh-1{width:10px}'],
  ])('leaves %j alone', (text) => {
    expect(newerStyle(text)).toEqual([])
  })

  it('looks into the texts and keys of scripts, where components keep their styles', () => {
    expect(newerStyleInScript('f({[`&:has(b)`]:{textWrap:"balance"}})')).toEqual([':has()', 'text-wrap'])
    expect(newerStyleInScript('const has=1;x.has(2)')).toEqual([])
  })
})

describe('the first screen', () => {
  it('is what the start page names, scripts fetched ahead and styles with it', () => {
    const page =
      '<script src="/assets/a.js"></script><link rel="modulepreload" href="/assets/b.js"><link rel="stylesheet" href="/assets/c.css"><a href="/x">'
    expect(firstScreenFiles(page)).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.css'])
  })

  it('weighs what its files weigh packed', () => {
    // An empty gzip file has twenty bytes.
    expect(packedSize([Buffer.alloc(0), Buffer.alloc(0)])).toBe(40)
  })
})
