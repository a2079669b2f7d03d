import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { criminalProcedure, type DataValue, type Fact, type KindType } from '@hengjian/facts'
import { builtInCalendar, formatInstant } from '@hengjian/law'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cmDet24h } from './catalogue/coercive/CM-DET-24H'
import { fact, instantOf } from './catalogue/proof'
import { compile } from './compile'
import { operators } from './conditions/operators'
import { constructs } from './constructs'
import { judge } from './judge'
import { modelProblem, modelProblemCodes } from './problems'
import { modelShape, parseModel } from './schema'
import { createWorld } from './world/world'

/**
 * The reference of the language, `docs/models.md`: its tables of keys and problems are those of the schemas (run with `-u` to
 * write them anew), its operators are all there are, and every example in it is compiled and judged.
 */

const path = fileURLToPath(new URL('../../../docs/models.md', import.meta.url))
const written = readFileSync(path, 'utf8')

// ── tables ──────────────────────────────────────────────────────────────────────────────────────────────────────

const shapes: Readonly<Record<string, Readonly<Record<string, z.ZodType>>>> = { model: modelShape, ...constructs }

/** What may stand under a key, in a few words. */
function formOf(schema: z.core.$ZodType): string {
  const title = z.globalRegistry.get(schema)?.title
  if (title !== undefined) return title
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'optional':
    case 'readonly':
      return formOf(def.innerType)
    case 'lazy':
      return formOf(def.getter())
    case 'string':
      return 'format' in def && def.format === 'date' ? 'date' : 'text'
    case 'number':
      return 'number'
    case 'boolean':
      return 'true or false'
    case 'enum':
      return Object.values(def.entries)
        .map((one) => `\`${one}\``)
        .join(', ')
    case 'literal':
      return def.values.map((one) => `\`${one}\``).join(', ')
    case 'array':
      return `list of ${formOf(def.element)}`
    case 'union':
      return [...new Set(def.options.map(formOf))].join(' or ')
    case 'record':
      return `name → ${formOf(def.valueType)}`
    case 'object':
      return `{ ${Object.keys(def.shape).join(', ')} }`
    default:
      return def.type
  }
}

function tableOf(name: string): string {
  const rows = Object.entries(shapes[name] ?? {}).map(([key, schema]) => {
    const needed = z.globalRegistry.get(schema)?.title === undefined && schema.def.type === 'optional' ? '' : ' •'
    return `| \`${key}\`${needed} | ${formOf(schema)} | ${schema.description} |`
  })
  return ['| key | form | meaning |', '| --- | --- | --- |', ...rows].join('\n')
}

function problemTable(): string {
  const rows = modelProblemCodes.map((code) => {
    const { message, cure } = modelProblem(code, '', '…')
    return `| \`${code}\` | ${message.en} ${cure.en} | ${message.zh}${cure.zh} |`
  })
  return ['| code | English | Chinese |', '| --- | --- | --- |', ...rows].join('\n')
}

/** The reference with its tables as the schemas have them. */
const filled = written.replace(
  /<!-- (keys|problems): (\w+) -->\n[\s\S]*?<!-- end -->/g,
  (_, what: string, name: string) =>
    `<!-- ${what}: ${name} -->\n\n${what === 'keys' ? tableOf(name) : problemTable()}\n\n<!-- end -->`,
)

describe('the reference', () => {
  it('shows the keys and problems that there are', async () => {
    await expect(filled).toMatchFileSnapshot(path)
  })

  it('shows the keys of every construct', () => {
    const shown = [...written.matchAll(/<!-- keys: (\w+) -->/g)].map(([, name]) => name)
    expect(shown.toSorted()).toEqual(Object.keys(shapes).toSorted())
    expect(written).toContain('<!-- problems: all -->')
  })

  it('lists every operator and no other', () => {
    const section = /### Operators\n([\s\S]*?)\n##/.exec(written)?.[1] ?? ''
    const listed = [...section.matchAll(/^\| (`[^|]+`) \|/gm)].flatMap(([, cell = '']) => [
      ...cell.matchAll(/`([^`]+)`/g),
    ])
    expect(listed.map(([, name]) => name).toSorted()).toEqual(['var', ...operators.keys()].toSorted())
  })
})

// ── examples ────────────────────────────────────────────────────────────────────────────────────────────────────

/** A model in the document, the facts beside it, and what is said of them. */
interface Example {
  readonly name: string
  readonly json: string
  readonly told: readonly string[]
}

const HEADING = /^#+ (.*)$/gm
const headings = [...written.matchAll(HEADING)]
const examples: readonly Example[] = [
  ...written.matchAll(/```json\n([\s\S]*?)\n```\n\n(?:```text\n([\s\S]*?)\n```)?/g),
].map((match, index) => {
  const before = headings.filter(({ index: at }) => at < match.index).at(-1)
  const [, json = '', told = ''] = match
  return { name: `${index + 1}: ${before?.[1] ?? ''}`, json, told: told === '' ? [] : told.split('\n') }
})

/** `person:p` names an object, `person.sex=female` states an attribute, `days=3` a field; roles that are required are filled in. */
function factIn(line: string): Fact {
  const [at = '', kind = '', ...words] = line.split(' ')
  const type = criminalProcedure.kinds.get(kind)
  if (type === undefined) throw new RangeError(`no such kind: ${line}`)
  const until = words.indexOf('until')
  const endedAt = until < 0 ? {} : { endedAt: words[until + 1] ?? '' }
  const told = until < 0 ? words : words.slice(0, until)
  const data = Object.fromEntries(
    told.flatMap((word) => {
      const [, name = '', value = ''] = /^(\w+)=(.*)$/.exec(word) ?? []
      return name === '' ? [] : [[name, read(value)]]
    }),
  )
  return fact(kind, at, rolesIn(told, type), { data, ...endedAt })
}

const read = (text: string): DataValue => {
  if (text.includes(',')) return text.split(',')
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d+$/.test(text) ? Number(text) : text
}

function rolesIn(words: readonly string[], type: KindType) {
  const named = words.flatMap((word) => {
    const [, role = '', ids = ''] = /^(\w+):(.+)$/.exec(word) ?? []
    return role === '' ? [] : [[role, ids] as const]
  })
  const attributes = words.flatMap((word) => {
    const [, role = '', name = '', value = ''] = /^(\w+)\.(\w+)=(.*)$/.exec(word) ?? []
    return role === '' ? [] : [[role, name, read(value)] as const]
  })
  const roles = [...type.roles.values()].flatMap(({ name, required }) => {
    const ids =
      named.find(([role]) => role === name)?.[1] ?? (required || attributes.some(([role]) => role === name) ? name : '')
    const own = Object.fromEntries(attributes.filter(([role]) => role === name).map(([, key, value]) => [key, value]))
    return ids === '' ? [] : [[name, ids.split(',').map((id) => ({ id, ...own }))] as const]
  })
  return Object.fromEntries(roles)
}

/** A fragment is made whole by the texts of a model that is; a check alone is a model's. */
function modelIn(json: string) {
  const given: unknown = JSON.parse(json)
  const { params: _, unless: __, check: ___, ...texts } = cmDet24h
  const parsed = parseModel({
    ...JSON.parse(JSON.stringify(texts)),
    id: 'EXAMPLE',
    effective: { from: '2000-01-01' },
    ...Object(given),
  })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.value
}

/** `as of 2026-05-07T00:00:00: violated, due 2026-05-07T10:00:00; satisfied` */
function saidOf(json: string, facts: readonly Fact[], asOf: string): string {
  const compiled = compile([modelIn(json)], criminalProcedure)
  if (!compiled.ok) throw new Error(compiled.problems.map(({ place, message }) => `${place} ${message.en}`).join('\n'))
  const world = createWorld(criminalProcedure, facts)
  const verdicts = [...judge(compiled.value, world, { asOf: instantOf(asOf), calendar: builtInCalendar })]
  const shown = verdicts.map(({ state, due, excusedBy, missing }) =>
    [
      state,
      ...(due === undefined ? [] : [`due ${formatInstant(due.latest).slice(0, -6)}`]),
      ...(excusedBy === undefined ? [] : ['excused']),
      ...(missing ?? []).map((one) => `missing ${Object.values(one).slice(1)[0] ?? one.kind}`),
    ].join(', '),
  )
  return shown.length === 0 ? 'no verdict' : shown.join('; ')
}

describe('the examples of the reference', () => {
  it('are all found', () => expect(examples).toHaveLength(27))

  it.each(examples)('$name', ({ json, told }) => {
    const facts = told.filter((line) => !line.startsWith('as of')).map(factIn)
    const expected = told.filter((line) => line.startsWith('as of'))
    expect(expected).not.toEqual([])
    const said = expected.map((line) => {
      const [, asOf = ''] = /^as of (\S+): /.exec(line) ?? []
      return `as of ${asOf}: ${saidOf(json, facts, asOf)}`
    })
    expect(said).toEqual(expected)
  })
})
