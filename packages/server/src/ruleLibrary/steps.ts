import { builtInWorkflows } from '@hengjian/casework/workflows'
import type { Bilingual } from '@hengjian/law'

/** Every step of every workflow in force, by how a clause names it. */
export const STEPS: ReadonlyMap<string, Bilingual> = new Map(
  builtInWorkflows.flatMap(({ id, title, actions }) =>
    Object.entries(actions).map(([action, of]) => [
      `${id}.${action}`,
      { zh: `${title.zh}：${of.title.zh}`, en: `${title.en}: ${of.title.en}` },
    ]),
  ),
)
