import type { Vocabulary } from '@hengjian/facts'
import type { Bilingual } from '@hengjian/law'
import type { Missing } from '@hengjian/supervision'

/** The title of a field path such as `event.person.sex`, from the vocabulary. */
function fieldTitle(path: string, vocabulary: Vocabulary): Bilingual {
  const name = path.split('.').at(-1) ?? path
  for (const { data } of vocabulary.kinds.values()) {
    const field = data.get(name)
    if (field !== undefined) return field.title
  }
  for (const { attributes } of vocabulary.objects.values()) {
    const attribute = attributes.get(name)
    if (attribute !== undefined) return attribute.title
  }
  return { zh: path, en: path }
}

/** What could not be known, in words. */
export function describeMissing(missing: Missing, vocabulary: Vocabulary): Bilingual {
  switch (missing.kind) {
    case 'field': {
      const { zh, en } = fieldTitle(missing.path, vocabulary)
      return { zh: `缺少“${zh}”`, en: `“${en}” is missing` }
    }
    case 'source': {
      const source = vocabulary.sources.get(missing.source) ?? { zh: missing.source, en: missing.source }
      return { zh: `${source.zh}长时间没有数据`, en: `no data from the ${source.en} for too long` }
    }
    case 'pattern': {
      const kind = vocabulary.kinds.get(missing.event)?.title ?? { zh: missing.event, en: missing.event }
      return { zh: `没有“${kind.zh}”的记录`, en: `no record of “${kind.en}”` }
    }
    case 'precision':
      return { zh: '时间精度不足', en: 'the time is not known exactly enough' }
  }
}
