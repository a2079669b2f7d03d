import type { DataValue } from '@hengjian/facts'
import { formatInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { unitFor, unitMark } from './lawful/unit'
import type { LineObject, Story } from './story'

/** 演示区公安局 in its documents' numbers. */
const POLICE = '演公'

/** What stands for the kind of a measure in the number of its warrant. */
const WARRANTS: Readonly<Record<string, string>> = {
  summons: '传唤字',
  coercedSummons: '拘传字',
  continuedQuestioning: '盘问字',
  detention: '拘字',
  arrest: '捕字',
  bail: '取保字',
  residentialSurveillance: '监居字',
  restraint: '约束字',
  search: '搜查字',
}

/** Numbers of which a story has several: what stands before the year. */
const SERIES: Readonly<Record<string, string>> = {
  report: '接警',
  visit: '入区',
  interrogation: '笔录',
  recording: '录像',
  property: '物品',
  application: '申请',
}

/** A story's place among all, in at most five digits: a district told at once has fewer than 10,000, one told by days larger ones. */
const placeOf = (id: string): number => {
  const number = Number.parseInt(id, 10)
  return number < 10_000 ? number : 10_000 + (number % 90_000)
}

/** 64 hexadecimal digits that follow from a text and from nothing else, as fingerprints look. */
function fingerprint(text: string): string {
  const words = Array.from({ length: 8 }, (_, seed) => {
    let hash = 2_166_136_261 + seed
    for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619)
    return ((hash ^ (hash >>> 15)) >>> 0).toString(16).padStart(8, '0')
  })
  return words.join('')
}

/** Fingerprints among values, as systems write them. */
const withFingerprints = (values: LineObject['attributes'] = {}): Readonly<Record<string, DataValue>> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      (name === 'hash' || name === 'factsKey') && typeof value === 'string' ? fingerprint(value) : value,
    ]),
  )

/** The year in which a story begins. */
function yearOf({ steps }: Story): string {
  const [first] = steps.map(({ at }) => at).sort((one, other) => one - other)
  return first === undefined ? '' : formatInstant(first, SHANGHAI_OFFSET).slice(0, 4)
}

const isAdministrative = ({ steps }: Story): boolean =>
  !steps.some(({ objects }) =>
    objects.some(
      ({ type, attributes }) => type === 'case' && attributes !== undefined && attributes['track'] !== 'administrative',
    ),
  )

/** Counts what a story tells apart, the first as 0. */
function counter(): (of: string, told: string) => number {
  const known = new Map<string, string[]>()
  return (of, told) => {
    const all = known.get(of) ?? []
    if (!all.includes(told)) all.push(told)
    known.set(of, all)
    return all.indexOf(told)
  }
}

/**
 * Gives the objects of a story the numbers that the systems of a district write: 演公（刑）立字〔2026〕62号 for a case, six digits
 * for an officer. What bore the same number still does, and no two stories share one. A story whose id is no number keeps its own.
 */
export function inOfficialNumbers(story: Story): Story {
  const place = placeOf(story.id)
  if (Number.isNaN(place)) return story
  const nth = counter()
  const year = yearOf(story)
  const letters = `${POLICE}（${unitMark(unitFor(story.site, story.id))}）`
  const filed = isAdministrative(story) ? '受案字' : '立字'
  const serial = (of: string, told: string): number => place * 10 + nth(of, told)
  const numberOf = ({ type, attributes }: LineObject, told: string): string => {
    if (type === 'case') return `${letters}${filed}〔${year}〕${place}号`
    if (type !== 'measure') return `${SERIES[type] ?? ''}〔${year}〕${serial(type, told)}号`
    const kind = String(attributes?.['kind'])
    return `${letters}${WARRANTS[kind] ?? ''}〔${year}〕${serial(kind, told)}号`
  }
  const renumbered = (object: LineObject): LineObject => {
    const { attributes = {} } = object
    const { number, documentNumber, policeNumber } = attributes
    return {
      ...object,
      attributes: {
        ...withFingerprints(attributes),
        ...(typeof number === 'string' ? { number: numberOf(object, number) } : {}),
        ...(typeof documentNumber === 'string'
          ? { documentNumber: `${letters}传唤字〔${year}〕${serial('paper', documentNumber)}号` }
          : {}),
        ...(typeof policeNumber === 'string'
          ? { policeNumber: String(serial('officer', policeNumber)).padStart(6, '0') }
          : {}),
      },
    }
  }
  const steps = story.steps.map((step) => ({
    ...step,
    data: withFingerprints(step.data),
    objects: step.objects.map((object) => (object.attributes === undefined ? object : renumbered(object))),
  }))
  return { ...story, steps }
}
