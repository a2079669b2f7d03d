import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { kindsNamed } from '../vocabulary'
import type { WrittenAlias } from '../written'
import { eventAliases, fieldAliases } from './aliases'
import { criminalProcedure } from './index'

const { kinds, objects, intervals, datasets, sources, groups } = criminalProcedure

const shared = fileURLToPath(new URL('../../../../../../shared/domain/', import.meta.url))
const isPresent = existsSync(shared) || process.env['HENGJIAN_REQUIRE_SHARED'] === '1'

/** What is wrong with a condition on one value of a kind; undefined where it can be true. */
function whereFault(kind: string, path: string, expected: unknown): string | undefined {
  const values = Array.isArray(expected) ? expected : [expected]
  const type = kinds.get(kind)
  if (path === 'source') return values.every((value) => sources.has(value)) ? undefined : `source ${values}`
  const [role = '', attribute] = path.split('.')
  const field =
    attribute === undefined
      ? type?.data.get(role)
      : objects.get(type?.roles.get(role)?.type ?? '')?.attributes.get(attribute)
  if (field === undefined) return `${kind} has no ${path}`
  const unknown = field.enum === undefined ? [] : values.filter((value) => !field.enum?.values.has(value))
  return unknown.length > 0 ? `${path} is never ${unknown}` : undefined
}

/** What an event name leads to that the vocabulary does not have. */
function eventFaults(alias: WrittenAlias): readonly string[] {
  const { kind, where = {} } = typeof alias === 'string' ? { kind: alias } : alias
  const named = kindsNamed(criminalProcedure, kind)
  if (named.length === 0) return [`no kind ${kind}`]
  return named.flatMap((one) => Object.entries(where).flatMap(([path, value]) => whereFault(one, path, value) ?? []))
}

/** Whether a field name leads to something that the vocabulary has. */
function isKnownTarget(target: string): boolean {
  const [prefix = '', name] = target.split(':')
  if (name !== undefined)
    return prefix === 'interval' ? intervals.has(name) : prefix === 'dataset' && datasets.has(name)
  const [owner = '', member = ''] = target.split('.')
  if (objects.get(owner)?.attributes.has(member) === true) return true
  return kindsNamed(criminalProcedure, owner).some((kind) => {
    const type = kinds.get(kind)
    if (member === 'at') return true
    if (member === 'endedAt') return type?.span === true
    return type?.data.has(member) === true || type?.roles.has(member) === true
  })
}

describe('the table of the catalogue’s names', () => {
  it.each(Object.entries(eventAliases))('%s leads to something that can happen', (_, alias) => {
    expect(eventFaults(alias)).toEqual([])
  })

  it.each(
    Object.entries(fieldAliases).flatMap(([owner, names]) =>
      Object.entries(names).map(([name, target]) => [`${owner}.${name}`, target] as const),
    ),
  )('%s leads to something that is known', (_, target) => {
    expect([target, isKnownTarget(target)]).toEqual([target, true])
  })
})

describe.skipIf(!isPresent)('the table beside the catalogue', () => {
  const catalogue = isPresent ? readFileSync(`${shared}supervision-rules.md`, 'utf8') : ''
  const rules = [...catalogue.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block).join('\n')
  const linesOf = (key: string): readonly string[] =>
    [...rules.matchAll(new RegExp(`^  ${key}: (.*)$`, 'gm'))].map(([, value = '']) => value)
  const eventNames = new Set(Object.keys(eventAliases))

  it('covers all rules', () => {
    expect(rules.match(/^- id: /gm)).toHaveLength(232)
    expect(linesOf('fields')).toHaveLength(232)
    expect(linesOf('start')).toHaveLength(232)
    expect(linesOf('stop')).toHaveLength(232)
  })

  it.each(['start', 'stop'])('has every event that a rule names in its %s', (key) => {
    // A start may be moved by a period, and one is said in words: “+ applicable review period”.
    const named = linesOf(key).flatMap((line) => line.replace(/ \+ .*$/, '').match(/[a-z][a-z0-9_]*/g) ?? [])
    expect(named.length).toBeGreaterThan(190)
    expect([...new Set(named)].filter((name) => !eventNames.has(name))).toEqual([])
  })

  it('has every event name that the catalogue lists', () => {
    const section = catalogue.slice(catalogue.indexOf('### 0.5 '), catalogue.indexOf('### 0.6 '))
    const named = [...section.matchAll(/`([a-z_]+)`(?:\/`(_?)([a-z_]+)`)?/g)].flatMap(
      ([, first = '', short, second]) => {
        if (second === undefined) return [first]
        return [first, short === '_' ? `${first.slice(0, first.lastIndexOf('_'))}_${second}` : second]
      },
    )
    expect(named).toHaveLength(36)
    expect(named.filter((name) => !eventNames.has(name))).toEqual([])
  })

  it('has every field that a rule names', () => {
    const named = linesOf('fields').flatMap((line) =>
      line
        .replace(/^\[|\]$/g, '')
        .split(',')
        .map((name) => name.trim()),
    )
    const known = new Set(
      Object.entries(fieldAliases).flatMap(([owner, names]) => Object.keys(names).map((name) => `${owner}.${name}`)),
    )
    expect(new Set(named).size).toBe(640)
    expect([...new Set(named)].filter((name) => !known.has(name))).toEqual([])
  })

  it('stands on a vocabulary that has everything in the draft of it', () => {
    const draft = readFileSync(`${shared}vocabulary.yaml`, 'utf8')
    const namesIn = (section: string): readonly string[] => {
      const from = draft.indexOf(`\n${section}:\n`) + section.length + 2
      const rest = draft.slice(from)
      const end = rest.search(/\n[a-z]+:/)
      return [...rest.slice(0, end === -1 ? undefined : end).matchAll(/^ {2}([a-zA-Z]+):/gm)].map(
        ([, name = '']) => name,
      )
    }
    const missing = (section: string, has: { has(name: string): boolean }): readonly string[] => {
      const names = namesIn(section)
      expect(names.length).toBeGreaterThan(2)
      return names.filter((name) => !has.has(name))
    }
    expect(missing('enums', criminalProcedure.enums)).toEqual([])
    expect(missing('objects', objects)).toEqual([])
    expect(missing('kinds', kinds)).toEqual([])
    expect(missing('groups', groups)).toEqual([])
    expect(missing('intervals', intervals)).toEqual([])
  })
})
