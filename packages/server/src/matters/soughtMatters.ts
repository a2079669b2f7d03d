import type { ClientBase } from 'pg'
import { z } from 'zod'
import { rowsOf } from '../database/rows'
import { after } from '../search/numberTerms'
import { BETWEEN_WORDS, type SoughtWords, soughtWords } from '../search/wordTerms'
import type { Part } from './listParts'
import type { Reader } from './party'
import { isOfOffice } from './readable'

type Of = (value: unknown) => string

/** Where matters are found by their number, and where by the words of their title. */
export const MATTER_NUMBERS = 'matter'
export const MATTER_WORDS = 'matterWords'

/** What fits more matters than that says too little to name them one by one: the list is then gone through in its order. */
const MOST = 3000

/** What somebody may mean by words that narrow a list of matters. */
export interface SoughtMatters {
  readonly words: SoughtWords
  /** By their number or title; where that fits too many to name them all, some of them. */
  readonly matters: readonly string[]
  readonly tooMany: boolean
  readonly units: readonly string[]
}

const objectSchema = z.object({ object: z.string() })
const unitSchema = z.object({ unit: z.string() })

/**
 * What terms must begin with to be meant: a number's goes on to its end, that of words only so far. Whoever is not of the office learns no title, by
 * looking for it neither.
 */
const wantedBy = (reader: Reader, { whole, term }: SoughtWords): readonly (readonly [type: string, first: string])[] =>
  isOfOffice(reader)
    ? [
        [MATTER_NUMBERS, whole],
        [MATTER_WORDS, term],
      ]
    : [[MATTER_NUMBERS, whole]]

async function byTerm(
  client: ClientBase,
  reader: Reader,
  words: SoughtWords,
): Promise<Pick<SoughtMatters, 'matters' | 'tooMany'>> {
  const wanted = wantedBy(reader, words)
  const rows = await rowsOf(
    client,
    objectSchema,
    `select hit.object from unnest($2::text[], $3::text[], $4::text[]) as wanted (type, first, behind) cross join lateral (
       select object from search_term where office = $1 and type = wanted.type and term >= wanted.first and term < wanted.behind
       limit ${MOST + 1}) as hit`,
    [
      reader.office,
      wanted.map(([type]) => type),
      wanted.map(([, first]) => first),
      wanted.map(([, first]) => after(first)),
    ],
  )
  return { matters: [...new Set(rows.map(({ object }) => object))], tooMany: rows.length > MOST }
}

/** The units that matters name and whose name holds the words: each is looked at once, not each matter. */
async function unitsWith(client: ClientBase, reader: Reader, { whole }: SoughtWords): Promise<readonly string[]> {
  if (!isOfOffice(reader)) return []
  const rows = await rowsOf(
    client,
    unitSchema,
    `with recursive known (unit) as (
       (select unit from matter where office = $1 and unit is not null order by unit limit 1)
       union all
       select (select next.unit from matter next where next.office = $1 and next.unit > known.unit order by next.unit limit 1)
       from known where known.unit is not null
     ) select unit from known where unit is not null limit 5000`,
    [reader.office],
  )
  return rows.map(({ unit }) => unit).filter((unit) => soughtWords(unit).whole.includes(whole))
}

/** Reads words as whatever of matters they may mean: number, title, unit. */
export async function readSoughtMatters(client: ClientBase, reader: Reader, text: string): Promise<SoughtMatters> {
  const words = soughtWords(text)
  if (words.length === 0) return { words, matters: [], tooMany: false, units: [] }
  return { words, ...(await byTerm(client, reader, words)), units: await unitsWith(client, reader, words) }
}

/** Whether every matter that may be meant is known by its id: lists then begin with these. */
export const namesAll = ({ tooMany, units }: SoughtMatters): boolean => !tooMany && units.length === 0

/** The words as they stand in what the reader may read of a matter's number and title. */
const wholeIn = (whole: string, reader: Reader, of: Of): string =>
  isOfOffice(reader)
    ? `strpos(m.words, ${of(whole)}) > 0`
    : `strpos(translate(m.number, ${of(BETWEEN_WORDS)}, ''), ${of(whole)}) > 0`

/** Over `m`: it is one of those that were found by the first words. */
export const foundCondition = ({ matters }: SoughtMatters, of: Of): string => `m.id = any(${of(matters)}::uuid[])`

/** The condition, over `m`, that a matter is one of those that are meant. */
export function soughtCondition(sought: SoughtMatters, reader: Reader, of: Of): string {
  const { words, tooMany, units } = sought
  const { whole, term } = words
  const found = tooMany ? [] : [foundCondition(sought, of)]
  const said = tooMany || whole !== term ? [wholeIn(whole, reader, of)] : []
  const ways = [
    `(${[...found, ...said].join(' and ')})`,
    ...(units.length === 0 ? [] : [`m.unit = any(${of(units)}::text[])`]),
  ]
  return `(${ways.join(' or ')})`
}

/**
 * What a list goes along of which words say too little: words alone, which stand beside the order of what changed last. Undefined where whoever looks may not
 * look for words, or where units may be meant.
 */
export const saidPart = ({ words, units }: SoughtMatters, reader: Reader, of: Of): Part | undefined =>
  units.length > 0 || !isOfOffice(reader)
    ? undefined
    : { held: [], beside: [[wholeIn(words.whole, reader, of)]], matters: [] }
