import type { BulletinDto } from '@hengjian/contract/evaluation'

type Unit = BulletinDto['units'][number]

/** The numbers of a unit in words, as they stand in the document: a paragraph a group. Documents are written in Chinese. */
export function figuresText(
  { groups }: Pick<BulletinDto, 'groups'>,
  { month, year }: Pick<Unit, 'month' | 'year'>,
): string {
  let place = 0
  return groups
    .map(({ title, lines }) => {
      const parts = lines.flatMap((line) => {
        const [now, soFar] = [month[place] ?? 0, year[place] ?? 0]
        place += 1
        return soFar === 0 ? [] : [`${line.title.zh}${now}${line.unit.zh}（本年累计${soFar}${line.unit.zh}）`]
      })
      return `${title.zh}：${parts.length === 0 ? '无' : parts.join('，')}。`
    })
    .join('\n')
}

/** What was found most, by rule and number alone: nobody is named. */
export const problemsText = (problems: Unit['problems']): string =>
  problems.map(({ title, count }, index) => `${index + 1}. ${title.zh}（${count}件）。`).join('\n')
