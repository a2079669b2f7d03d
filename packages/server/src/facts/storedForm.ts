import { type DataValue, type Fact, factContent, type Vocabulary, valuesContent } from '@hengjian/facts'
import { splitValues } from './sensitive'

type Values = Readonly<Record<string, DataValue>>

/** The texts that are stored of a fact, or of which digests are. */
export interface StoredForm {
  /** The fact without its sensitive values, as JSON. */
  readonly body: string
  /** Its sensitive values as JSON, see `SensitiveValues`; undefined where it has none. */
  readonly hidden: string | undefined
  /** What it says, see `factContent`. */
  readonly content: string
  /** For each of its objects a digest of what it states of it, or null. */
  readonly attributes: readonly (Buffer | null)[]
}

/** What is stated of an object, in every form. */
interface Stated {
  readonly digest: Buffer
  readonly content: string
  readonly open: string
  readonly hidden: string | undefined
}

type DigestOf = (text: string) => Buffer

function statedOf(vocabulary: Vocabulary, digestOf: DigestOf, type: string, attributes: Values): Stated {
  const known = vocabulary.objects.get(type)?.attributes
  const { open, sensitive } = splitValues(attributes, (name) => known?.get(name)?.sensitive === true)
  const text = JSON.stringify(attributes)
  return {
    digest: digestOf(text),
    content: valuesContent(attributes),
    open: sensitive === undefined ? text : JSON.stringify(open),
    hidden: sensitive === undefined ? undefined : JSON.stringify(sensitive),
  }
}

const objectText = (object: Fact['objects'][number], stated: Stated | undefined): string => {
  const head = `{"role":"${object.role}","type":"${object.type}","id":${JSON.stringify(object.id)}`
  return stated === undefined ? `${head}}` : `${head},"attributes":${stated.open}}`
}

function hiddenText(data: Values | undefined, stated: readonly (Stated | undefined)[]): string | undefined {
  const objects = stated.flatMap((one, index) => (one?.hidden === undefined ? [] : [`[${index},${one.hidden}]`]))
  if (objects.length === 0) return data === undefined ? undefined : JSON.stringify({ data })
  return `{${data === undefined ? '' : `"data":${JSON.stringify(data)},`}"objects":[${objects.join()}]}`
}

/**
 * Writes facts as they are stored. Facts share the attributes that were read once (see `ReadBefore`), and
 * these are written once.
 * @param digestOf a keyed digest of what is stated of an object
 */
export function storedForms(vocabulary: Vocabulary, digestOf: DigestOf): (fact: Fact) => StoredForm {
  const before = new WeakMap<Values, Stated>()
  const statedIn = ({ type, attributes }: Fact['objects'][number]): Stated | undefined => {
    if (attributes === undefined) return undefined
    const known = before.get(attributes)
    if (known !== undefined) return known
    const stated = statedOf(vocabulary, digestOf, type, attributes)
    before.set(attributes, stated)
    return stated
  }
  return (fact) => {
    const { objects, data, ...rest } = fact
    const fields = vocabulary.kinds.get(fact.kind)?.data
    const { open, sensitive } = splitValues(data, (name) => fields?.get(name)?.sensitive === true)
    const stated = objects.map(statedIn)
    const named = objects.map((object, index) => objectText(object, stated[index]))
    return {
      body: `${JSON.stringify(rest).slice(0, -1)},"objects":[${named.join()}],"data":${JSON.stringify(open)}}`,
      hidden: hiddenText(sensitive, stated),
      content: factContent(fact, (attributes) => before.get(attributes)?.content ?? valuesContent(attributes)),
      attributes: stated.map((one) => one?.digest ?? null),
    }
  }
}
