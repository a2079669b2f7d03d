import { drunkDriving, type Question, type Questions, sampleDetentionScale } from '@hengjian/assistance'
import type { Field } from '@hengjian/casework'
import type { AssistanceQuestionsDto } from '@hengjian/contract/assistance'
import { presentSource } from '../matters/presentAction'
import { presentField } from '../matters/presentField'

const MOST = 1000

/** A question of a table as a field of a form. */
function fieldOf(question: Question): Field {
  const { title } = question
  switch (question.kind) {
    case 'yesNo':
      return { kind: 'yesNo', title }
    case 'number': {
      const { unit } = question
      const named = { zh: `${title.zh}（${unit.zh}）`, en: `${title.en} (${unit.en})` }
      return { kind: 'number', title: named, least: 0, most: MOST }
    }
    case 'choice':
    case 'choices':
      return { kind: question.kind, title, options: question.options }
  }
}

const titles = (rules: Readonly<Record<string, { readonly title: Question['title'] }>>) =>
  Object.fromEntries(Object.entries(rules).map(([name, { title }]) => [name, title]))

/** What the reckoning of months asks beside. */
const DETENTION: Questions = {
  additions: {
    kind: 'choices',
    title: { zh: '量刑试算：增加月数的情节', en: 'Reckoning: what adds months' },
    options: titles(sampleDetentionScale.additions),
  },
  pleaPercent: {
    kind: 'number',
    title: { zh: '量刑试算：认罪认罚减少', en: 'Reckoning: less for the plea' },
    unit: { zh: '%，至多30', en: '%, 30 at most' },
  },
}

/** Everything the helper for drunk driving asks. */
export const drunkDrivingQuestions = (): AssistanceQuestionsDto => ({
  title: drunkDriving.title,
  version: drunkDriving.version,
  source: presentSource(drunkDriving.source),
  fields: Object.entries({ ...drunkDriving.asks, ...DETENTION }).map(([name, question]) =>
    presentField(name, fieldOf(question)),
  ),
})
