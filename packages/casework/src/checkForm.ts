import { type Bilingual, dateOf, parseDate, parseInstant, SHANGHAI_OFFSET } from '@hengjian/law'
import { evidencedOf } from './evidenced'
import type { Field, Form, FormValue } from './form'
import { type Attempt, holds, type Matter } from './matter'
import { separatedBy } from './permission'
import { type Refusal, type RefusalCode, refusal } from './refusal'
import { textLength } from './textLength'
import type { ActionDefinition } from './workflow'

const MOST_FILES = 50
const MOST_ID = 64

interface Asked extends Pick<Attempt, 'action' | 'actor' | 'at'> {
  readonly matter: Matter | null
}

/** Control characters but tab and new line, and halves of characters, are nobody's words. */
const UNREADABLE = /\p{Cs}|(?![\n\t])\p{Cc}/u

const isBlank = (value: FormValue | undefined): boolean =>
  value === undefined || (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)

function wordsFault(value: FormValue, field: Field & { kind: 'text' | 'long' }): RefusalCode | null {
  const { least, most } = textLength(field)
  const lines = field.kind === 'long'
  if (typeof value !== 'string' || UNREADABLE.test(value) || (!lines && value.includes('\n'))) return 'FIELD_KIND'
  const length = [...value.trim()].length
  return length < least || length > most ? 'FIELD_LENGTH' : null
}

function dateFault(value: FormValue, future: boolean, { at }: Asked): RefusalCode | null {
  const date = typeof value === 'string' ? parseDate(value) : undefined
  if (date === undefined) return 'FIELD_KIND'
  return !future && date > dateOf(at, SHANGHAI_OFFSET) ? 'FIELD_FUTURE' : null
}

function momentFault(value: FormValue, future: boolean, { at }: Asked): RefusalCode | null {
  const moment = typeof value === 'string' ? parseInstant(value) : undefined
  if (moment === undefined || moment.precision === 'day') return 'FIELD_KIND'
  return !future && moment.instant > at ? 'FIELD_FUTURE' : null
}

function numberFault(value: FormValue, least: number, most: number): RefusalCode | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) return 'FIELD_KIND'
  return value < least || value > most ? 'FIELD_RANGE' : null
}

const MOST_EVIDENCE = 300

/** Each choice once, each with evidence that can be read. */
function evidencedFault(value: FormValue, options: object): RefusalCode | null {
  const list = evidencedOf(value)
  if (typeof value !== 'object' || new Set(list.map(({ option }) => option)).size !== value.length) return 'FIELD_KIND'
  if (list.some(({ evidence }) => UNREADABLE.test(evidence))) return 'FIELD_KIND'
  if (list.some(({ evidence }) => [...evidence].length > MOST_EVIDENCE)) return 'FIELD_LENGTH'
  return list.every(({ option }) => Object.hasOwn(options, option)) ? null : 'FIELD_CHOICE'
}

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= MOST_ID && !UNREADABLE.test(value)

function listFault(value: FormValue, most: number, isOne: (one: string) => boolean): RefusalCode | null {
  if (!Array.isArray(value) || new Set(value).size !== value.length) return 'FIELD_KIND'
  if (value.length > most) return 'FIELD_RANGE'
  return value.every((one) => isOne(one)) ? null : 'FIELD_CHOICE'
}

/** Who does this very action counts as having done it. */
function peopleFault(value: FormValue, field: Field & { kind: 'people' }, asked: Asked): RefusalCode | null {
  const fault = listFault(value, field.most, isId)
  if (fault !== null || !Array.isArray(value)) return fault
  if (value.length < (field.least ?? 1)) return 'FIELD_RANGE'
  const { matter, action, actor } = asked
  const isApart = (person: string): boolean =>
    separatedBy(matter, field.not, person) === undefined &&
    !(person === actor.id && field.not?.includes(action) === true)
  return value.every(isApart) ? null : 'FIELD_SEPARATION'
}

function valueFault(value: FormValue, field: Field, asked: Asked): RefusalCode | null {
  switch (field.kind) {
    case 'text':
    case 'long':
      return wordsFault(value, field)
    case 'date':
      return dateFault(value, field.future === true, asked)
    case 'moment':
      return momentFault(value, field.future === true, asked)
    case 'number':
      return numberFault(value, field.least, field.most)
    case 'yesNo':
    case 'sealed':
      return typeof value === 'boolean' ? null : 'FIELD_KIND'
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(field.options, value) ? null : 'FIELD_CHOICE'
    case 'choices':
      return listFault(value, Object.keys(field.options).length, (one) => Object.hasOwn(field.options, one))
    case 'evidenced':
      return evidencedFault(value, field.options)
    case 'people':
      return peopleFault(value, field, asked)
    case 'unit':
    case 'link':
      return isId(value) ? null : 'FIELD_KIND'
    case 'attachments':
      return listFault(value, MOST_FILES, isId)
  }
}

const isRequired = ({ required }: Field, form: Form, matter: Matter | null): boolean =>
  required === true || (required !== undefined && holds(required, form, matter))

function fieldFault(name: string, field: Field, form: Form, asked: Asked): readonly Refusal[] {
  const value = form[name]
  if (value === undefined || isBlank(value)) {
    return isRequired(field, form, asked.matter) ? [refusal('FIELD_MISSING', field.title, name)] : []
  }
  const fault = valueFault(value, field, asked)
  return fault === null ? [] : [refusal(fault, field.title, name)]
}

const quoted = (name: string): Bilingual => ({ zh: name.slice(0, MOST_ID), en: name.slice(0, MOST_ID) })

/** Everything that is wrong with a form, field by field in the order they are asked. */
export function checkForm(
  { form: fields }: ActionDefinition<string, string>,
  form: Form,
  asked: Asked,
): readonly Refusal[] {
  return [
    ...Object.keys(form)
      .filter((name) => !Object.hasOwn(fields, name))
      .map((name) => refusal('FIELD_UNKNOWN', quoted(name), name)),
    ...Object.entries(fields).flatMap(([name, field]) => fieldFault(name, field, form, asked)),
  ]
}
